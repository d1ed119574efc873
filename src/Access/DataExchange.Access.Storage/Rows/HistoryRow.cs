namespace DataExchange.Access.Storage.Rows;

/// <summary>One item of one change, kept for ever.</summary>
internal sealed class HistoryRow
{
    /// <summary>The revision that the change made.</summary>
    public required long Revision { get; set; }

    public required string Kind { get; set; }

    public required string Key { get; set; }

    /// <summary>The item as it was written, or null where the change took it away (catalogue entries only).</summary>
    public string? Document { get; set; }
}
