namespace DataExchange.Registries.Tax.Data;

/// <summary>One person's keep reduces another's tax.</summary>
internal sealed class DependantRow
{
    /// <summary>The taxpayer.</summary>
    public string PersonalId { get; set; } = "";

    /// <summary>The dependant.</summary>
    public string DependantId { get; set; } = "";
}
