using System.Data.Common;
using System.Globalization;
using DataExchange.AccessLog.Storage.Schema;
using DataExchange.AccessLog.Storage.Stores;
using Microsoft.Data.Sqlite;

namespace DataExchange.AccessLog.Storage.Sqlite;

/// <summary>The log in a SQLite file: write-ahead log, and every commit waits for the disk.</summary>
internal sealed class SqliteLogStore : ILogStore
{
    private readonly string _connectionString;
    private SqliteBatchWriter? _writer;

    internal SqliteLogStore(string path)
        => _connectionString = new SqliteConnectionStringBuilder { DataSource = path, DefaultTimeout = 10, Pooling = false }.ToString();

    public IReadOnlyList<SchemaStep> Steps => SqliteSchema.Steps;

    public async Task<DbConnection> OpenAsync(CancellationToken cancellationToken)
    {
        var connection = new SqliteConnection(_connectionString);
        try
        {
            await connection.OpenAsync(cancellationToken);
            await using var command = connection.CreateCommand();
            command.CommandText = "PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; PRAGMA wal_autocheckpoint = 4000;";
            await command.ExecuteNonQueryAsync(cancellationToken);
            return connection;
        }
        catch
        {
            await connection.DisposeAsync();
            throw;
        }
    }

    public async Task MigrateAsync(CancellationToken cancellationToken)
    {
        await using var connection = (SqliteConnection)await OpenAsync(cancellationToken);
        await using var transaction = connection.BeginTransaction(deferred: false);
        await SchemaSteps.ApplyAsync(connection, transaction, Steps, cancellationToken);
        await transaction.CommitAsync(cancellationToken);
    }

    public async Task<Lease> TakeOverAsync(int? shard, CancellationToken cancellationToken)
    {
        await using var connection = (SqliteConnection)await OpenAsync(cancellationToken);
        await using var transaction = connection.BeginTransaction(deferred: false);
        await using var command = connection.CreateCommand();
        command.Transaction = transaction;
        command.Parameters.AddWithValue("$shard", shard is { } s ? s : DBNull.Value);
        command.CommandText = """
            INSERT INTO access_log_shard (shard, epoch, next_sequence)
                SELECT coalesce($shard, (SELECT coalesce(max(shard) + 1, 0) FROM access_log_shard)), 0, 0
                WHERE NOT EXISTS (SELECT 1 FROM access_log_shard WHERE shard = $shard);
            UPDATE access_log_shard SET epoch = epoch + 1
                WHERE shard = coalesce($shard, (SELECT max(shard) FROM access_log_shard))
                RETURNING shard, epoch, next_sequence;
            """;
        var lease = await ReadLeaseAsync(command, cancellationToken);
        await transaction.CommitAsync(cancellationToken);
        return lease;
    }

    public async Task<Lease> InspectAsync(int shard, CancellationToken cancellationToken)
    {
        await using var connection = await OpenAsync(cancellationToken);
        await using var command = connection.CreateCommand();
        command.CommandText = string.Create(
            CultureInfo.InvariantCulture, $"SELECT shard, epoch, next_sequence FROM access_log_shard WHERE shard = {shard}");
        return await ReadLeaseAsync(command, cancellationToken);
    }

    public async Task<CommitOutcome> CommitAsync(Lease lease, IReadOnlyList<PreparedRecord> batch, CancellationToken cancellationToken)
    {
        _writer ??= await OpenWriterAsync(cancellationToken);
        try
        {
            return _writer.Commit(lease, batch);
        }
        catch
        {
            await DisposeAsync();
            throw;
        }
    }

    public async ValueTask DisposeAsync()
    {
        if (_writer is { } writer)
        {
            _writer = null;
            await writer.DisposeAsync();
        }
    }

    private async Task<SqliteBatchWriter> OpenWriterAsync(CancellationToken cancellationToken)
    {
        var connection = (SqliteConnection)await OpenAsync(cancellationToken);
        try
        {
            return new SqliteBatchWriter(connection);
        }
        catch
        {
            await connection.DisposeAsync();
            throw;
        }
    }

    private static async Task<Lease> ReadLeaseAsync(DbCommand command, CancellationToken cancellationToken)
    {
        await using var reader = await command.ExecuteReaderAsync(cancellationToken);
        return await reader.ReadAsync(cancellationToken)
            ? new Lease(reader.GetInt32(0), reader.GetInt64(1), reader.GetInt64(2))
            : throw new System.Diagnostics.UnreachableException("A shard that was taken over has a row.");
    }
}
