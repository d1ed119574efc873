using Microsoft.EntityFrameworkCore;

namespace DataExchange.Registries.Storage;

/// <summary>A store, or why there is none: one of the two is null.</summary>
/// <typeparam name="TContext">The registry's context.</typeparam>
/// <param name="Store">The store.</param>
/// <param name="Problem">Why there is none.</param>
public sealed record StoreOpening<TContext>(RegistryStore<TContext>? Store, StoreProblem? Problem)
    where TContext : DbContext
{
    /// <summary>The store; throws the problem as a <see cref="StoreException"/> where there is none.</summary>
    public RegistryStore<TContext> Require() => Store ?? throw new StoreException(Problem!);
}
