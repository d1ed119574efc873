namespace DataExchange.AccessLog.Reading;

/// <summary>Reads the log. Thread-safe. A store that fails is reported by <see cref="System.Data.Common.DbException"/>.</summary>
public interface IAccessLogReader
{
    /// <summary>The record with this name, or null.</summary>
    Task<StoredRecord?> FindAsync(string recordId, CancellationToken cancellationToken);

    /// <summary>The shards that have ever had a writer, in ascending order.</summary>
    Task<IReadOnlyList<int>> ShardsAsync(CancellationToken cancellationToken);

    /// <summary>The records of a shard from <paramref name="from"/> on, at most <paramref name="count"/>, by sequence.</summary>
    Task<IReadOnlyList<StoredRecord>> RangeAsync(int shard, long from, int count, CancellationToken cancellationToken);

    /// <summary>The records of a shard before <paramref name="before"/>, at most <paramref name="count"/>, the last one first.</summary>
    Task<IReadOnlyList<StoredRecord>> BackwardsAsync(int shard, long before, int count, CancellationToken cancellationToken);

    /// <summary>
    /// The records about a person in the order of their times, at most <paramref name="count"/>; found by an index, whatever else the log holds. A record may
    /// be among them that is about somebody else.
    /// </summary>
    /// <param name="subject">The person's keyed hash (<see cref="Subjects.SubjectPseudonymiser.Subject"/>).</param>
    /// <param name="after">The place after which to go on; null for the beginning.</param>
    /// <param name="count">From 1 to 10,000.</param>
    /// <param name="cancellationToken">Stops the reading.</param>
    Task<IReadOnlyList<SubjectRecord>> OfSubjectAsync(string subject, SubjectPlace? after, int count, CancellationToken cancellationToken);

    /// <summary>How many records there are in all shards together.</summary>
    Task<long> CountAsync(CancellationToken cancellationToken);
}
