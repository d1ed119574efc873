using System.Data.Common;
using DataExchange.AccessLog.Storage.Schema;
using DataExchange.AccessLog.Storage.Stores;
using Npgsql;
using NpgsqlTypes;

namespace DataExchange.AccessLog.Storage.Postgres;

/// <summary>The log in PostgreSQL: a batch and its fence are one statement, and every commit waits for the write-ahead log.</summary>
internal sealed class PostgresLogStore : ILogStore
{
    private const long MigrationLock = 0x4443_4C4F_4731;

    private readonly NpgsqlDataSource _source;

    internal PostgresLogStore(string connectionString)
    {
        var given = new DbConnectionStringBuilder { ConnectionString = connectionString };
        var settings = new NpgsqlConnectionStringBuilder(connectionString);
        settings.Timeout = given.ContainsKey("Timeout") ? settings.Timeout : 5;
        settings.CommandTimeout = given.ContainsKey("Command Timeout") ? settings.CommandTimeout : 10;
        settings.Options = "-c synchronous_commit=on " + settings.Options;
        _source = NpgsqlDataSource.Create(settings);
    }

    public IReadOnlyList<SchemaStep> Steps => PostgresSchema.Steps;

    public async Task<DbConnection> OpenAsync(CancellationToken cancellationToken) => await _source.OpenConnectionAsync(cancellationToken);

    public async Task MigrateAsync(CancellationToken cancellationToken)
    {
        await using var connection = await _source.OpenConnectionAsync(cancellationToken);
        await using var transaction = await connection.BeginTransactionAsync(cancellationToken);
        await using var guard = new NpgsqlCommand("SELECT pg_advisory_xact_lock($1)", connection, transaction) { Parameters = { new() { Value = MigrationLock } } };
        await guard.ExecuteNonQueryAsync(cancellationToken);
        await SchemaSteps.ApplyAsync(connection, transaction, Steps, cancellationToken);
        await transaction.CommitAsync(cancellationToken);
    }

    public async Task<Lease> TakeOverAsync(int? shard, CancellationToken cancellationToken)
    {
        await using var connection = await _source.OpenConnectionAsync(cancellationToken);
        await using var transaction = await connection.BeginTransactionAsync(cancellationToken);
        await using var guard = new NpgsqlCommand("SELECT pg_advisory_xact_lock($1)", connection, transaction) { Parameters = { new() { Value = MigrationLock } } };
        await guard.ExecuteNonQueryAsync(cancellationToken);
        await using var command = new NpgsqlCommand(
            """
            INSERT INTO access_log_shard AS s (shard, epoch, next_sequence)
                VALUES (coalesce($1, (SELECT coalesce(max(shard) + 1, 0) FROM access_log_shard)), 1, 0)
                ON CONFLICT (shard) DO UPDATE SET epoch = s.epoch + 1
                RETURNING shard, epoch, next_sequence
            """, connection, transaction) { Parameters = { Shard(shard) } };
        var lease = await ReadLeaseAsync(command, cancellationToken);
        await transaction.CommitAsync(cancellationToken);
        return lease;
    }

    public async Task<Lease> InspectAsync(int shard, CancellationToken cancellationToken)
    {
        await using var connection = await _source.OpenConnectionAsync(cancellationToken);
        await using var command = new NpgsqlCommand("SELECT shard, epoch, next_sequence FROM access_log_shard WHERE shard = $1 FOR UPDATE", connection)
        {
            Parameters = { Shard(shard) },
        };
        return await ReadLeaseAsync(command, cancellationToken);
    }

    public async Task<CommitOutcome> CommitAsync(Lease lease, IReadOnlyList<PreparedRecord> batch, CancellationToken cancellationToken)
    {
        await using var connection = await _source.OpenConnectionAsync(cancellationToken);
        await using var command = new NpgsqlCommand(
            """
            WITH fence AS (
                UPDATE access_log_shard SET next_sequence = next_sequence + $4
                    WHERE shard = $1 AND epoch = $2 AND next_sequence = $3 RETURNING 1),
            indexed AS (
                INSERT INTO access_record_subject (subject, recorded_at, shard, sequence)
                    SELECT s.subject, s.at, $1, $3 + s.place
                    FROM unnest($9, $10, $11) AS s (subject, at, place)
                    WHERE EXISTS (SELECT 1 FROM fence))
            INSERT INTO access_record (shard, sequence, epoch, record_id, recorded_at, body, leaf_hash)
                SELECT $1, $3 + r.place - 1, $2, r.id, r.at, r.body, r.leaf
                FROM unnest($5, $6, $7, $8) WITH ORDINALITY AS r (id, at, body, leaf, place)
                WHERE EXISTS (SELECT 1 FROM fence)
            """, connection)
        {
            Parameters =
            {
                Shard(lease.Shard),
                new() { Value = lease.Epoch },
                new() { Value = lease.NextSequence },
                new() { Value = (long)batch.Count },
                new() { Value = batch.Select(r => r.RecordId).ToArray(), NpgsqlDbType = NpgsqlDbType.Array | NpgsqlDbType.Text },
                new() { Value = batch.Select(r => r.Time.ToUnixTimeMilliseconds()).ToArray(), NpgsqlDbType = NpgsqlDbType.Array | NpgsqlDbType.Bigint },
                new() { Value = batch.Select(r => r.Body).ToArray(), NpgsqlDbType = NpgsqlDbType.Array | NpgsqlDbType.Bytea },
                new() { Value = batch.Select(r => r.LeafHash).ToArray(), NpgsqlDbType = NpgsqlDbType.Array | NpgsqlDbType.Bytea },
            },
        };
        AddSubjects(command.Parameters, batch);
        return await command.ExecuteNonQueryAsync(cancellationToken) == batch.Count ? CommitOutcome.Committed : CommitOutcome.Refused;
    }

    public ValueTask DisposeAsync() => _source.DisposeAsync();

    /// <summary>For each subject of each record: the subject, the record's time, and its place in the batch.</summary>
    private static void AddSubjects(NpgsqlParameterCollection parameters, IReadOnlyList<PreparedRecord> batch)
    {
        var count = batch.Sum(r => r.Subjects.Count);
        var (subjects, times, places, next) = (new string[count], new long[count], new long[count], 0);
        for (var place = 0; place < batch.Count; place++)
        {
            foreach (var subject in batch[place].Subjects)
            {
                (subjects[next], times[next], places[next++]) = (subject, batch[place].Time.ToUnixTimeMilliseconds(), place);
            }
        }

        parameters.Add(new() { Value = subjects, NpgsqlDbType = NpgsqlDbType.Array | NpgsqlDbType.Text });
        parameters.Add(new() { Value = times, NpgsqlDbType = NpgsqlDbType.Array | NpgsqlDbType.Bigint });
        parameters.Add(new() { Value = places, NpgsqlDbType = NpgsqlDbType.Array | NpgsqlDbType.Bigint });
    }

    private static NpgsqlParameter Shard(int? shard)
        => new() { Value = shard is { } s ? s : DBNull.Value, NpgsqlDbType = NpgsqlDbType.Integer };

    private static async Task<Lease> ReadLeaseAsync(NpgsqlCommand command, CancellationToken cancellationToken)
    {
        await using var reader = await command.ExecuteReaderAsync(cancellationToken);
        return await reader.ReadAsync(cancellationToken)
            ? new Lease(reader.GetInt32(0), reader.GetInt64(1), reader.GetInt64(2))
            : throw new System.Diagnostics.UnreachableException("A shard that was taken over has a row.");
    }
}
