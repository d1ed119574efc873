using Npgsql;

namespace DataExchange.Access.Storage.Revisions;

/// <summary>
/// Reads the revision from PostgreSQL, over connections of its own: gateways do this for every group of requests, and it must not wait for others.
/// A statement sees every transaction that was acknowledged before it began. Thread-safe.
/// </summary>
internal sealed class PostgresRevision : IAsyncDisposable
{
    private readonly NpgsqlDataSource _source;

    internal PostgresRevision(string connectionString) => _source = NpgsqlDataSource.Create(new NpgsqlConnectionStringBuilder(connectionString)
    {
        ApplicationName = "dataexchange-revision",
        MaxPoolSize = 4,
        NoResetOnClose = true,
        MaxAutoPrepare = 1,
        AutoPrepareMinUsages = 1,

        // Whoever gives up waiting does not wait for the server to agree.
        CancellationTimeout = -1,
    });

    /// <exception cref="ReplicaException">The server is a replica.</exception>
    internal async Task<long> ReadAsync(CancellationToken cancellationToken)
    {
        try
        {
            return await ReadOnceAsync(cancellationToken);
        }
        catch (Exception failure) when (failure is NpgsqlException and not PostgresException { IsTransient: false } && !cancellationToken.IsCancellationRequested)
        {
            // The server may have been restarted since: connections from before are of no use.
            _source.Clear();
            return await ReadOnceAsync(cancellationToken);
        }
    }

    public ValueTask DisposeAsync() => _source.DisposeAsync();

    private async Task<long> ReadOnceAsync(CancellationToken cancellationToken)
    {
        await using var connection = await _source.OpenConnectionAsync(cancellationToken);
        await using var command = new NpgsqlCommand("SELECT CASE WHEN pg_is_in_recovery() THEN -1 ELSE revision END FROM access_revision WHERE id = 1", connection);
        var revision = (long)(await command.ExecuteScalarAsync(cancellationToken))!;
        return revision >= 0 ? revision : throw new ReplicaException();
    }
}
