namespace DataExchange.Access.Storage.Rows;

/// <summary>A consent as it was written once, with who and why; kept for ever. Uses are kept apart.</summary>
internal sealed class ConsentHistoryRow
{
    public required string Id { get; set; }

    public required int Version { get; set; }

    public required string Document { get; set; }

    public required string ChangedBy { get; set; }

    public required string Why { get; set; }

    /// <summary>When, in milliseconds since 1970.</summary>
    public required long ChangedAt { get; set; }
}
