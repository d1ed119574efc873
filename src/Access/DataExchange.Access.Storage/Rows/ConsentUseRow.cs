namespace DataExchange.Access.Storage.Rows;

/// <summary>One counted use of a consent by one request.</summary>
internal sealed class ConsentUseRow
{
    public required string RequestId { get; set; }

    public required string ConsentId { get; set; }

    /// <summary>When, in milliseconds since 1970.</summary>
    public required long UsedAt { get; set; }

    /// <summary>When the consent was used before, in milliseconds since 1970, or null: what a release puts back.</summary>
    public long? UsedBefore { get; set; }
}
