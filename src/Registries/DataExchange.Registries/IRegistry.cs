using DataExchange.Registries.Filling;
using DataExchange.Registries.Hosting;
using DataExchange.Registries.Synthetic;

namespace DataExchange.Registries;

/// <summary>A registry whose store is open.</summary>
public interface IRegistry
{
    /// <summary>Its name in lower case, which is also its subgraph's.</summary>
    string Name { get; }

    /// <summary>Makes the store hold its part of a world; a store that does already is not touched.</summary>
    /// <param name="world">The world.</param>
    /// <param name="progress">Told after each batch; null for silence.</param>
    /// <param name="cancellationToken">Leaves the store incomplete; the next start fills it again.</param>
    /// <exception cref="Storage.StoreException">The database failed.</exception>
    Task<SeedOutcome> SeedAsync(SyntheticWorld world, IProgress<SeedProgress>? progress, CancellationToken cancellationToken);

    /// <summary>Builds the host that serves the registry; it does not listen yet.</summary>
    RegistryHost CreateHost(RegistryHostOptions options);
}
