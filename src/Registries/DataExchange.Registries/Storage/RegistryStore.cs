using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;

namespace DataExchange.Registries.Storage;

/// <summary>
/// A registry's rows: in PostgreSQL where a connection string is given, in an SQLite file otherwise. Contexts are pooled
/// and never track. Thread-safe.
/// </summary>
/// <typeparam name="TContext">The registry's context, with a public constructor that takes its options.</typeparam>
public sealed class RegistryStore<TContext>
    where TContext : DbContext
{
    private readonly PooledDbContextFactory<TContext> factory;

    internal RegistryStore(RegistryStoreOptions options, PooledDbContextFactory<TContext> factory)
    {
        this.factory = factory;
        Options = options;
    }

    /// <summary>Where the rows are.</summary>
    public RegistryStoreOptions Options { get; }

    /// <summary>A context for one unit of work; dispose it.</summary>
    public TContext CreateContext() => factory.CreateDbContext();

    /// <summary>Whether the database answers; null when it does.</summary>
    public async Task<StoreProblem?> CheckAsync(CancellationToken cancellationToken)
    {
        await using var context = CreateContext();
        try
        {
            await context.Database.OpenConnectionAsync(cancellationToken);
            return null;
        }
        catch (Exception exception) when (StoreProvider.IsStoreFailure(exception))
        {
            return StoreProvider.Explain(Options, exception);
        }
    }

    /// <summary>Whether the store was filled to the end; a store that does not answer is not.</summary>
    public async Task<bool> IsFilledAsync(CancellationToken cancellationToken)
    {
        await using var context = CreateContext();
        try
        {
            return await context.Set<StoreStamp>().AnyAsync(stamp => stamp.Complete, cancellationToken);
        }
        catch (Exception exception) when (StoreProvider.IsStoreFailure(exception))
        {
            return false;
        }
    }
}
