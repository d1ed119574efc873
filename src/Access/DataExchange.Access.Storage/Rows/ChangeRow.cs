namespace DataExchange.Access.Storage.Rows;

/// <summary>One change: who, when and why.</summary>
internal sealed class ChangeRow
{
    public required long Revision { get; set; }

    public required string ChangedBy { get; set; }

    public required string Why { get; set; }

    /// <summary>When, in milliseconds since 1970.</summary>
    public required long ChangedAt { get; set; }
}
