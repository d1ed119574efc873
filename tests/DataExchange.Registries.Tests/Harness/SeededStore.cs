using DataExchange.Registries.Filling;
using DataExchange.Registries.Paging;
using DataExchange.Registries.Storage;
using DataExchange.Registries.Synthetic;
using DataExchange.Testing.AccessStores;
using Microsoft.EntityFrameworkCore;

namespace DataExchange.Registries.Tests.Harness;

/// <summary>A store of one test class, filled with a small world: a file of its own, or a database of its own.</summary>
internal sealed class SeededStore<TContext> : IAsyncDisposable
    where TContext : DbContext
{
    private readonly TemporaryFolder folder = new();
    private readonly CursorCodec cursors = new(new byte[32]);
    private readonly PrivatePostgres? database;

    private SeededStore(PrivatePostgres? database, SqlCommandCounter commands, RegistryStore<TContext>? store)
    {
        this.database = database;
        Commands = commands;
        Store = store!;
        Pager = new Pager(cursors);
    }

    public RegistryStore<TContext> Store { get; private set; }

    public SqlCommandCounter Commands { get; }

    public Pager Pager { get; }

    /// <summary>Null where PostgreSQL is wanted and there is none.</summary>
    public static async Task<SeededStore<TContext>?> CreateAsync(
        string registry, bool postgres, SyntheticWorld world, Func<SyntheticWorld, IReadOnlyList<FillStep>> steps)
    {
        var database = postgres ? await PrivatePostgres.CreateAsync(CancellationToken.None) : null;
        if (postgres && database is null)
        {
            return null;
        }

        var commands = new SqlCommandCounter();
        var made = new SeededStore<TContext>(database, commands, null);
        var options = new RegistryStoreOptions
        {
            Name = registry,
            ConnectionString = database?.ConnectionString,
            DataDirectory = made.folder.Path,
            Interceptors = [commands],
        };
        made.Store = (await RegistryStores.OpenAsync<TContext>(options, CancellationToken.None)).Require();
        var stamp = new StoreStamp { Seed = world.Seed, Citizens = world.CitizenCount, SchemaVersion = 1 };
        Assert.Equal(SeedOutcome.Filled, await StoreFiller.FillAsync(made.Store, stamp, steps(world), null, TimeProvider.System, CancellationToken.None));
        Assert.Equal(SeedOutcome.Reused, await StoreFiller.FillAsync(made.Store, stamp, steps(world), null, TimeProvider.System, CancellationToken.None));
        return made;
    }

    public async ValueTask DisposeAsync()
    {
        Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
        folder.Dispose();
        if (database is not null)
        {
            await database.DisposeAsync();
        }
    }
}
