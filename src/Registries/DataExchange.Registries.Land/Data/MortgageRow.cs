namespace DataExchange.Registries.Land.Data;

/// <summary>A mortgage as stored.</summary>
internal sealed class MortgageRow
{
    public string ParcelId { get; set; } = string.Empty;

    /// <summary>Its place by day of registration, from 0.</summary>
    public int Position { get; set; }

    public string Creditor { get; set; } = string.Empty;

    public DateOnly RegisteredOn { get; set; }

    public bool Released { get; set; }
}
