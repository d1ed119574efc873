using System.Collections.Immutable;
using DataExchange.Administration.Usage;
using DataExchange.Gateway.Purging;

namespace DataExchange.Administration.Caching;

/// <summary>A registry and what was read of it through the cache.</summary>
internal sealed class RegistryView(RegistryReads reads)
{
    public string Name => reads.Name;

    /// <summary>The code of the agency that owns its data.</summary>
    public string OwnerCode => reads.Owner;

    public long Hits { get; } = reads.Fields.Sum(f => f.Hits);

    public long Shared { get; } = reads.Fields.Sum(f => f.Shared);

    public long Misses { get; } = reads.Fields.Sum(f => f.Misses);

    /// <summary>The part of all values that the registry was not asked for; null where there were none.</summary>
    public double? HitRate => Hits + Shared + Misses is > 0 and var all ? (double)(Hits + Shared) / all : null;

    public ImmutableArray<FieldReads> Fields { get; } = [.. reads.Fields.Select(f => new FieldReads(f.Registry, f.Coordinate, f.Hits, f.Shared, f.Misses))];
}
