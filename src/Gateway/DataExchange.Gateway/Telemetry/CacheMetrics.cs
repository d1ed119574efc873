using System.Diagnostics.Metrics;
using DataExchange.Gateway.CacheCounts;

namespace DataExchange.Gateway.Telemetry;

/// <summary>What the cache answered in place of the registries. The counts are kept anyway, for the administration: being listened to costs nothing until it is asked.</summary>
internal sealed class CacheMetrics
{
    private readonly ReadCounts _reads;

    public CacheMetrics(Meter meter, ReadCounts reads)
    {
        _reads = reads;
        meter.CreateObservableCounter(
            "dataexchange.cache.fields", ObserveFields, "{value}", "Values of fields that may be kept, by registry and field: from the cache, shared with another request, or asked of the registry.");
    }

    private IEnumerable<Measurement<long>> ObserveFields()
    {
        foreach (var field in _reads.Read())
        {
            yield return Of(field, "hit", field.Hits);
            yield return Of(field, "shared", field.Shared);
            yield return Of(field, "miss", field.Misses);
        }
    }

    private static Measurement<long> Of(in FieldCounts field, string result, long count) =>
        new(count, new(TagNames.CacheResult, result), new(TagNames.Subgraph, field.Registry), new(TagNames.Coordinate, field.Coordinate));
}
