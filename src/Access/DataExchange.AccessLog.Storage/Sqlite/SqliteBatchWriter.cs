using System.Diagnostics;
using DataExchange.AccessLog.Storage.Stores;
using Microsoft.Data.Sqlite;
using SQLitePCL;

namespace DataExchange.AccessLog.Storage.Sqlite;

/// <summary>
/// Writes batches over one connection with prepared statements. Used by one thread at a time. After an exception it is to be disposed of, which rolls back.
/// </summary>
internal sealed class SqliteBatchWriter : IAsyncDisposable
{
    private const int BusyMs = 10_000;

    private readonly SqliteConnection _connection;
    private readonly SqliteStatement _begin;
    private readonly SqliteStatement _fence;
    private readonly SqliteStatement _insert;
    private readonly SqliteStatement _index;
    private readonly SqliteStatement _commit;
    private readonly SqliteStatement _rollback;

    internal SqliteBatchWriter(SqliteConnection connection)
    {
        _connection = connection;
        var database = connection.Handle ?? throw new UnreachableException("The connection is open.");
        raw.sqlite3_busy_timeout(database, BusyMs);
        _begin = new SqliteStatement(database, "BEGIN IMMEDIATE");
        _fence = new SqliteStatement(
            database, "UPDATE access_log_shard SET next_sequence = next_sequence + ?1 WHERE shard = ?2 AND epoch = ?3 AND next_sequence = ?4");
        _insert = new SqliteStatement(
            database,
            "INSERT INTO access_record (shard, sequence, epoch, record_id, recorded_at, body, leaf_hash) VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7)");
        _index = new SqliteStatement(database, "INSERT INTO access_record_subject (subject, recorded_at, shard, sequence) VALUES (?1, ?2, ?3, ?4)");
        _commit = new SqliteStatement(database, "COMMIT");
        _rollback = new SqliteStatement(database, "ROLLBACK");
    }

    internal CommitOutcome Commit(Lease lease, IReadOnlyList<PreparedRecord> batch)
    {
        _begin.Run();
        if (_fence.Bind(1, batch.Count).Bind(2, lease.Shard).Bind(3, lease.Epoch).Bind(4, lease.NextSequence).Run() != 1)
        {
            _rollback.Run();
            return CommitOutcome.Refused;
        }

        _insert.Bind(1, lease.Shard).Bind(3, lease.Epoch);
        for (var i = 0; i < batch.Count; i++)
        {
            var record = batch[i];
            _insert
                .Bind(2, lease.NextSequence + i)
                .Bind(4, record.RecordId)
                .Bind(5, record.Time.ToUnixTimeMilliseconds())
                .Bind(6, record.Body)
                .Bind(7, record.LeafHash)
                .Run();
            Index(lease, record, lease.NextSequence + i);
        }

        _commit.Run();
        return CommitOutcome.Committed;
    }

    private void Index(Lease lease, PreparedRecord record, long sequence)
    {
        for (var i = 0; i < record.Subjects.Count; i++)
        {
            _index.Bind(1, record.Subjects[i]).Bind(2, record.Time.ToUnixTimeMilliseconds()).Bind(3, lease.Shard).Bind(4, sequence).Run();
        }
    }

    public ValueTask DisposeAsync()
    {
        _begin.Dispose();
        _fence.Dispose();
        _insert.Dispose();
        _index.Dispose();
        _commit.Dispose();
        _rollback.Dispose();
        return _connection.DisposeAsync();
    }
}
