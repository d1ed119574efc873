using System.Data.Common;
using DataExchange.Registries.Storage;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Npgsql;

namespace DataExchange.Registries.Filling;

/// <summary>
/// Fills a store from nothing, batch by batch in constant memory, between two states of its stamp: what is found
/// incomplete, or filled with another world, is dropped and filled again.
/// </summary>
public static class StoreFiller
{
    private const int BatchSize = 2_000;

    /// <summary>Fills the store unless it holds the wanted rows already. Only one process at a time fills a PostgreSQL store; others wait and then reuse it.</summary>
    /// <param name="store">The store.</param>
    /// <param name="wanted">Seed, citizens and schema version of what the store is to hold.</param>
    /// <param name="steps">Where the rows come from.</param>
    /// <param name="progress">Told after each batch; null for silence.</param>
    /// <param name="time">Clock for rate and time left.</param>
    /// <param name="cancellationToken">Leaves the store incomplete; the next start fills it again.</param>
    /// <exception cref="StoreException">The database failed.</exception>
    public static async Task<SeedOutcome> FillAsync<TContext>(
        RegistryStore<TContext> store,
        StoreStamp wanted,
        IReadOnlyList<FillStep> steps,
        IProgress<SeedProgress>? progress,
        TimeProvider time,
        CancellationToken cancellationToken)
        where TContext : DbContext
    {
        ArgumentNullException.ThrowIfNull(store);
        ArgumentNullException.ThrowIfNull(wanted);
        ArgumentNullException.ThrowIfNull(steps);
        try
        {
            await using var context = store.CreateContext();
            // Waiting for another process to fill, and the statistics of a large store, take as long as they take.
            context.Database.SetCommandTimeout(0);
            await context.Database.OpenConnectionAsync(cancellationToken);
            await PrepareAsync(context, store.Options.Name, cancellationToken);
            if (await HoldsAsync(context, wanted, cancellationToken))
            {
                return SeedOutcome.Reused;
            }

            await StartAsync(context, wanted, cancellationToken);
            var clock = new FillClock(store.Options.Name, steps.Sum(step => (long)step.Count), progress, time);
            await WriteAsync(context, steps, clock, cancellationToken);
            await StoreTables.IndexAsync(context, cancellationToken);
            await FinishAsync(context, cancellationToken);
            return SeedOutcome.Filled;
        }
        catch (DbException exception)
        {
            throw new StoreException(StoreProvider.Explain(store.Options, exception));
        }
    }

    // A session lock is released when the connection returns to its pool, which resets it.
    private static Task<int> PrepareAsync(DbContext context, string registry, CancellationToken cancellationToken) =>
        context.Database.IsNpgsql()
            ? context.Database.ExecuteSqlAsync($"SELECT pg_advisory_lock(hashtext({"dataexchange-fill-" + registry}))", cancellationToken)
            : context.Database.ExecuteSqlRawAsync("PRAGMA journal_mode = WAL; PRAGMA synchronous = OFF; PRAGMA cache_size = -65536;", cancellationToken);

    private static async Task<bool> HoldsAsync(DbContext context, StoreStamp wanted, CancellationToken cancellationToken)
    {
        try
        {
            return await context.Set<StoreStamp>().AnyAsync(
                stamp => stamp.Complete && stamp.Seed == wanted.Seed && stamp.Citizens == wanted.Citizens && stamp.SchemaVersion == wanted.SchemaVersion,
                cancellationToken);
        }
        catch (DbException exception) when (IsMissingTable(exception))
        {
            return false;
        }
    }

    private static bool IsMissingTable(DbException exception) =>
        exception is PostgresException { SqlState: "42P01" or "42703" } or SqliteException { SqliteErrorCode: 1 };

    private static async Task StartAsync(DbContext context, StoreStamp wanted, CancellationToken cancellationToken)
    {
        await StoreTables.DropAsync(context, cancellationToken);
        await StoreTables.CreateAsync(context, cancellationToken);
        _ = context.Add(new StoreStamp { SchemaVersion = wanted.SchemaVersion, Seed = wanted.Seed, Citizens = wanted.Citizens });
        _ = await context.SaveChangesAsync(cancellationToken);
    }

    private static async Task WriteAsync(
        DbContext context, IReadOnlyList<FillStep> steps, FillClock clock, CancellationToken cancellationToken)
    {
        var tables = StoreTables.Entities(context).ToDictionary(entity => entity.ClrType, BulkTable.Of);
        await using var writer = Writer(context.Database.GetDbConnection());
        foreach (var step in steps)
        {
            for (var first = 0; first < step.Count; first += BatchSize)
            {
                cancellationToken.ThrowIfCancellationRequested();
                var size = Math.Min(BatchSize, step.Count - first);
                var rows = Enumerable.Range(first, size).SelectMany(step.RowsOf).ToLookup(row => row.GetType());
                foreach (var group in rows)
                {
                    await writer.WriteAsync(tables[group.Key], [.. group], cancellationToken);
                }

                clock.Report(size);
            }
        }
    }

    private static IBulkWriter Writer(DbConnection connection) =>
        connection is NpgsqlConnection postgres ? new PostgresBulkWriter(postgres) : new SqliteBulkWriter((SqliteConnection)connection);

    private static async Task FinishAsync(DbContext context, CancellationToken cancellationToken)
    {
        var statistics = context.Database.IsNpgsql() ? "ANALYZE" : "PRAGMA synchronous = NORMAL; ANALYZE;";
        _ = await context.Database.ExecuteSqlRawAsync(statistics, cancellationToken);
        _ = await context.Set<StoreStamp>().ExecuteUpdateAsync(set => set.SetProperty(stamp => stamp.Complete, true), cancellationToken);
    }
}
