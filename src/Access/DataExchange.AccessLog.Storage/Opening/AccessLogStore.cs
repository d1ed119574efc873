using System.Data.Common;
using DataExchange.AccessLog.Appending;
using DataExchange.AccessLog.Reading;
using DataExchange.AccessLog.Records;
using DataExchange.AccessLog.Storage.Postgres;
using DataExchange.AccessLog.Storage.Reading;
using DataExchange.AccessLog.Storage.Sqlite;
using DataExchange.AccessLog.Storage.Stores;
using DataExchange.AccessLog.Storage.Writing;

namespace DataExchange.AccessLog.Storage.Opening;

/// <summary>An open log with its reader. Disposing writes what is queued first. Thread-safe.</summary>
public sealed class AccessLogStore : IAccessLog, IAsyncDisposable
{
    private readonly ILogStore _store;
    private readonly QueuedAccessLog _log;

    private AccessLogStore(ILogStore store, QueuedAccessLog log)
    {
        _store = store;
        _log = log;
        Reader = new StoreReader(store);
    }

    /// <summary>Reads all shards.</summary>
    public IAccessLogReader Reader { get; }

    /// <summary>The shard that this process writes.</summary>
    public int Shard => _log.Shard;

    /// <summary>Creates or upgrades the schema, takes the shard over and starts the writer. An unreachable store is a value.</summary>
    /// <exception cref="ArgumentException">No place is given, or a size is not positive.</exception>
    public static async Task<AccessLogOpening> OpenAsync(AccessLogOptions options, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(options);
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(options.QueueCapacity);
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(options.MaxBatch);
        if (CreateStore(options, out var malformed) is not { } store)
        {
            return new AccessLogOpening(null, malformed);
        }

        try
        {
            await store.MigrateAsync(cancellationToken);
            var lease = await store.TakeOverAsync(options.Shard, cancellationToken);
            return new AccessLogOpening(new AccessLogStore(store, new QueuedAccessLog(store, lease, options.QueueCapacity, options.MaxBatch)), null);
        }
        catch (Exception failure) when (failure is DbException or TimeoutException or IOException)
        {
            await store.DisposeAsync();
            return new AccessLogOpening(null, options.PostgresConnectionString is null
                ? "The access log's SQLite file cannot be opened; expected a writable file in an existing directory."
                : "The access log's PostgreSQL database cannot be reached or refuses the login; expected `ConnectionStrings__Access` to name a reachable database.");
        }
    }

    /// <inheritdoc />
    public ValueTask<AppendOutcome> AppendAsync(AccessRecord record, CancellationToken cancellationToken)
        => _log.AppendAsync(record, cancellationToken);

    /// <inheritdoc />
    public async ValueTask DisposeAsync()
    {
        await _log.DisposeAsync();
        await _store.DisposeAsync();
    }

    private static ILogStore? CreateStore(AccessLogOptions options, out string? malformed)
    {
        malformed = null;
        if (options.PostgresConnectionString is not { } connectionString)
        {
            ArgumentException.ThrowIfNullOrEmpty(options.SqlitePath);
            return new SqliteLogStore(options.SqlitePath);
        }

        try
        {
            return new PostgresLogStore(connectionString);
        }
        catch (ArgumentException)
        {
            malformed = "The access log's connection string is malformed; expected `Host=…;Database=…;Username=…;Password=…`.";
            return null;
        }
    }
}
