using System.Collections.Immutable;
using DataExchange.Cache.Statistics;

namespace DataExchange.Gateway.Purging;

/// <summary>The cache of registry answers, for those who run the platform. Thread-safe.</summary>
public interface ICacheAdministration
{
    /// <summary>Whether the gateway keeps what registries answer.</summary>
    bool IsEnabled { get; }

    /// <summary>What the cache of this process has done and how it is; null where nothing is kept.</summary>
    CacheStatistics? Statistics { get; }

    /// <summary>How Redis is, asked now; null where it is not configured or does not answer soon.</summary>
    ValueTask<RedisState?> RedisStateAsync(CancellationToken cancellationToken);

    /// <summary>The registries of the graph that is served, by name, with what this process has read of them through the cache.</summary>
    ImmutableArray<RegistryReads> Registries { get; }

    /// <summary>The code of the agency that owns a registry's data; null for a registry that the graph has not.</summary>
    string? OwnerOf(string registry);

    /// <summary>The fields of the first key of an entity type in a registry, in order; empty where there is no such key of plain fields, or no such type.</summary>
    ImmutableArray<string> KeyOf(string registry, string type);

    /// <summary>Why a purge cannot be done, or null.</summary>
    PurgeFault? Check(CachePurge purge);

    /// <summary>Makes what the purge names unusable: in this process before the task ends, in others as soon as they hear of it.</summary>
    /// <param name="purge">What; without a fault.</param>
    /// <returns>Whether the shared store has taken it; true where there is none. Where it has not, it is told again until it has.</returns>
    ValueTask<bool> PurgeAsync(CachePurge purge);
}
