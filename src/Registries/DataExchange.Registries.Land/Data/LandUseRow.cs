namespace DataExchange.Registries.Land.Data;

/// <summary>A part of a parcel as stored.</summary>
internal sealed class LandUseRow
{
    public string ParcelId { get; set; } = string.Empty;

    /// <summary>Its place among the parts, from 0.</summary>
    public int Position { get; set; }

    /// <summary>The purpose under today's codes.</summary>
    public string Code { get; set; } = string.Empty;

    /// <summary>The purpose as it came.</summary>
    public string RecordedCode { get; set; } = string.Empty;

    public long AreaCentiares { get; set; }

    public int Origin { get; set; }

    public DateOnly? Term { get; set; }
}
