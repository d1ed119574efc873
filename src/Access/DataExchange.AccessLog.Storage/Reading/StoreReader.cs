using System.Data.Common;
using System.Globalization;
using DataExchange.AccessLog.Reading;
using DataExchange.AccessLog.Storage.Stores;

namespace DataExchange.AccessLog.Storage.Reading;

/// <summary>Reads the log over short connections of its own.</summary>
internal sealed class StoreReader(ILogStore store) : IAccessLogReader
{
    private const int MaxCount = 10_000;
    private const string Columns = "SELECT record_id, shard, sequence, epoch, body, leaf_hash FROM access_record ";

    /// <summary>Reads by the index alone, and then the records that it names; both databases compare rows as wholes.</summary>
    internal const string OfSubject = """
        SELECT r.record_id, r.shard, r.sequence, r.epoch, r.body, r.leaf_hash, s.recorded_at
        FROM access_record_subject s JOIN access_record r ON r.shard = s.shard AND r.sequence = s.sequence
        WHERE s.subject = @a AND (s.recorded_at, s.shard, s.sequence) > (@b, @c, @d)
        ORDER BY s.recorded_at, s.shard, s.sequence LIMIT @e
        """;

    public async Task<StoredRecord?> FindAsync(string recordId, CancellationToken cancellationToken)
    {
        ArgumentException.ThrowIfNullOrEmpty(recordId);
        return (await ReadAsync(Columns + "WHERE record_id = @a ORDER BY shard, sequence LIMIT 1", [recordId], Record, cancellationToken)).FirstOrDefault();
    }

    public async Task<IReadOnlyList<int>> ShardsAsync(CancellationToken cancellationToken)
        => await ReadAsync("SELECT shard FROM access_log_shard ORDER BY shard", [], r => r.GetInt32(0), cancellationToken);

    public async Task<IReadOnlyList<StoredRecord>> RangeAsync(int shard, long from, int count, CancellationToken cancellationToken)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(from);
        ArgumentOutOfRangeException.ThrowIfLessThan(count, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(count, MaxCount);
        return await ReadAsync(
            Columns + "WHERE shard = @a AND sequence >= @b ORDER BY sequence LIMIT @c", [shard, from, count], Record, cancellationToken);
    }

    public async Task<IReadOnlyList<StoredRecord>> BackwardsAsync(int shard, long before, int count, CancellationToken cancellationToken)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(before);
        ArgumentOutOfRangeException.ThrowIfLessThan(count, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(count, MaxCount);
        return await ReadAsync(
            Columns + "WHERE shard = @a AND sequence < @b ORDER BY sequence DESC LIMIT @c", [shard, before, count], Record, cancellationToken);
    }

    public async Task<IReadOnlyList<SubjectRecord>> OfSubjectAsync(string subject, SubjectPlace? after, int count, CancellationToken cancellationToken)
    {
        ArgumentException.ThrowIfNullOrEmpty(subject);
        ArgumentOutOfRangeException.ThrowIfLessThan(count, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(count, MaxCount);
        var (at, shard, sequence) = after ?? new SubjectPlace(long.MinValue, -1, -1);
        return await ReadAsync(OfSubject, [SubjectIndex.KeyOf(subject), at, shard, sequence, count], About, cancellationToken);
    }

    public async Task<long> CountAsync(CancellationToken cancellationToken)
        => (await ReadAsync(
            "SELECT count(*) FROM access_record", [], r => Convert.ToInt64(r.GetValue(0), CultureInfo.InvariantCulture), cancellationToken))[0];

    private async Task<List<T>> ReadAsync<T>(string sql, object[] arguments, Func<DbDataReader, T> read, CancellationToken cancellationToken)
    {
        await using var connection = await store.OpenAsync(cancellationToken);
        await using var command = connection.CreateCommand();
#pragma warning disable CA2100 // Every text is a constant of this class.
        command.CommandText = sql;
#pragma warning restore CA2100
        for (var i = 0; i < arguments.Length; i++)
        {
            var parameter = command.CreateParameter();
            (parameter.ParameterName, parameter.Value) = ("@" + (char)('a' + i), arguments[i]);
            command.Parameters.Add(parameter);
        }

        var results = new List<T>();
        await using var reader = await command.ExecuteReaderAsync(cancellationToken);
        while (await reader.ReadAsync(cancellationToken))
        {
            results.Add(read(reader));
        }

        return results;
    }

    private static SubjectRecord About(DbDataReader reader)
    {
        var record = Record(reader);
        return new(new SubjectPlace(reader.GetInt64(6), record.Shard, record.Sequence), record);
    }

    private static StoredRecord Record(DbDataReader reader)
        => new(reader.GetString(0), reader.GetInt32(1), reader.GetInt64(2), reader.GetInt64(3), (byte[])reader.GetValue(4), (byte[])reader.GetValue(5));
}
