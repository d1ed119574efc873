using DataExchange.Access.Agreements;

namespace DataExchange.Access.Stores;

/// <summary>One change of one item, as the store keeps it for ever.</summary>
/// <param name="Key">The item's key.</param>
/// <param name="Revision">The revision that the change made.</param>
/// <param name="At">When, to the millisecond.</param>
/// <param name="Author">Who and why.</param>
public sealed record RecordedChange(string Key, long Revision, DateTimeOffset At, ChangeAuthor Author)
{
    /// <summary>The version of the agreement as it was written then; null for other kinds.</summary>
    public Agreement? Agreement { get; init; }

    /// <summary>What was purged; null for other kinds.</summary>
    public RecordedPurge? Purge { get; init; }
}
