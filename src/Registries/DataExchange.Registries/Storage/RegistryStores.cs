using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.EntityFrameworkCore.Infrastructure;

namespace DataExchange.Registries.Storage;

/// <summary>Opens the stores of registries.</summary>
public static class RegistryStores
{
    /// <summary>Opens a store whose tables may still be missing; a wrong environment is a problem and not an exception.</summary>
    /// <typeparam name="TContext">The registry's context, with a public constructor that takes its options.</typeparam>
    public static async Task<StoreOpening<TContext>> OpenAsync<TContext>(RegistryStoreOptions options, CancellationToken cancellationToken)
        where TContext : DbContext
    {
        ArgumentNullException.ThrowIfNull(options);
        if (StoreProvider.Connection(options, out var connection) is { } problem)
        {
            return new StoreOpening<TContext>(null, problem);
        }

        var builder = new DbContextOptionsBuilder<TContext>()
            .UseQueryTrackingBehavior(QueryTrackingBehavior.NoTracking)
            .ConfigureWarnings(warnings => warnings.Ignore(CoreEventId.FirstWithoutOrderByAndFilterWarning))
            .AddInterceptors(options.Interceptors);
        StoreProvider.Use(builder, options, connection);
        var store = new RegistryStore<TContext>(options, new PooledDbContextFactory<TContext>(builder.Options));
        var failure = await store.CheckAsync(cancellationToken);
        return new StoreOpening<TContext>(failure is null ? store : null, failure);
    }
}
