using System.Collections.Immutable;
using DataExchange.Cache.Statistics;

namespace DataExchange.Administration.Caching;

/// <summary>The cache as an actor sees it.</summary>
/// <param name="Enabled">Whether anything is kept.</param>
/// <param name="Statistics">How the cache is; null where nothing is kept.</param>
/// <param name="Registries">The registries that the actor may see.</param>
/// <param name="SeesPersons">Whether the actor may see purges of persons.</param>
internal sealed record CacheView(bool Enabled, CacheStatistics? Statistics, ImmutableArray<RegistryView> Registries, bool SeesPersons);
