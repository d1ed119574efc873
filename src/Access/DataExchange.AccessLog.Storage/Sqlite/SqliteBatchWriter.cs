using DataExchange.AccessLog.Storage.Stores;
using Microsoft.Data.Sqlite;

namespace DataExchange.AccessLog.Storage.Sqlite;

/// <summary>Writes batches over one connection with prepared commands. Used by one thread at a time.</summary>
internal sealed class SqliteBatchWriter : IAsyncDisposable
{
    private readonly SqliteConnection _connection;
    private readonly SqliteCommand _fence;
    private readonly SqliteCommand _insert;

    internal SqliteBatchWriter(SqliteConnection connection)
    {
        _connection = connection;
        _fence = Command(
            "UPDATE access_log_shard SET next_sequence = next_sequence + $count WHERE shard = $shard AND epoch = $epoch AND next_sequence = $first",
            ["$count", "$shard", "$epoch", "$first"]);
        _insert = Command(
            "INSERT INTO access_record (shard, sequence, epoch, record_id, recorded_at, body, leaf_hash) VALUES ($shard, $sequence, $epoch, $id, $at, $body, $leaf)",
            ["$shard", "$sequence", "$epoch", "$id", "$at", "$body", "$leaf"]);
    }

    internal CommitOutcome Commit(Lease lease, IReadOnlyList<PreparedRecord> batch)
    {
        using var transaction = _connection.BeginTransaction(deferred: false);
        _fence.Transaction = transaction;
        _insert.Transaction = transaction;
        Set(_fence, batch.Count, lease.Shard, lease.Epoch, lease.NextSequence);
        if (_fence.ExecuteNonQuery() != 1)
        {
            return CommitOutcome.Refused;
        }

        var sequence = lease.NextSequence;
        foreach (var record in batch)
        {
            Set(_insert, lease.Shard, sequence++, lease.Epoch, record.RecordId, record.Time.ToUnixTimeMilliseconds(), record.Body, record.LeafHash);
            _insert.ExecuteNonQuery();
        }

        transaction.Commit();
        return CommitOutcome.Committed;
    }

    public async ValueTask DisposeAsync()
    {
        await _fence.DisposeAsync();
        await _insert.DisposeAsync();
        await _connection.DisposeAsync();
    }

    private SqliteCommand Command(string sql, ReadOnlySpan<string> parameters)
    {
        var command = _connection.CreateCommand();
#pragma warning disable CA2100 // The text is a constant of this class.
        command.CommandText = sql;
#pragma warning restore CA2100
        foreach (var name in parameters)
        {
            command.Parameters.Add(new SqliteParameter { ParameterName = name });
        }

        return command;
    }

    private static void Set(SqliteCommand command, params ReadOnlySpan<object> values)
    {
        for (var i = 0; i < values.Length; i++)
        {
            command.Parameters[i].Value = values[i];
        }
    }
}
