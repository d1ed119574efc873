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

    /// <summary>How many records there are in all shards together.</summary>
    Task<long> CountAsync(CancellationToken cancellationToken);
}
