namespace DataExchange.Registries.Population.Data;

/// <summary>A household as stored; its members are the citizens that name it.</summary>
internal sealed class HouseholdRow
{
    public string Id { get; set; } = string.Empty;

    public string HeadId { get; set; } = string.Empty;

    public string Line { get; set; } = string.Empty;

    public string Commune { get; set; } = string.Empty;

    public string FormerCommune { get; set; } = string.Empty;

    public string Province { get; set; } = string.Empty;

    public string FormerProvince { get; set; } = string.Empty;
}
