namespace DataExchange.Registries.Land.Data;

/// <summary>An owner of a parcel as stored: a citizen or an organisation, never both.</summary>
internal sealed class OwnershipRow
{
    public string ParcelId { get; set; } = string.Empty;

    /// <summary>Its place among the owners, from 0.</summary>
    public int Position { get; set; }

    public string? CitizenId { get; set; }

    public string? TaxCode { get; set; }

    public int ShareNumerator { get; set; }

    public int ShareDenominator { get; set; }

    public string Role { get; set; } = string.Empty;

    public DateOnly Since { get; set; }
}
