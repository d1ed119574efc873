using DataExchange.Cache.Configuration;
using DataExchange.Cache.Levels;
using DataExchange.Cache.Log;
using DataExchange.Cache.Statistics;
using DataExchange.Federation.Execution.Caching;

namespace DataExchange.Cache;

/// <summary>Chooses what is kept at all: what is not too long, not over and not invalidated since its moment; for no longer than the options allow.</summary>
internal static class StoreFilter
{
    public static List<CacheWrite> Accept(IReadOnlyList<CacheWrite> writes, InvalidationLog log, CacheCounters counters, CacheOptions options, long now)
    {
        var accepted = new List<CacheWrite>(writes.Count);
        foreach (var write in writes)
        {
            if (write.Field.Value.Length > options.MaxValueBytes || write.Field.Tags.Length > MostTags(options))
            {
                counters.WasTooLong();
            }
            else if (log.Judge(write.Field, out _) != LogVerdict.Usable)
            {
                counters.CameLate();
            }
            else if (FieldTimes.Bounded(write.Field, now, options.MaxSeconds * 1_000L) is { } field)
            {
                accepted.Add(write with { Field = field });
            }
        }

        return accepted;
    }

    // Tags are part of what is kept: they may take as much as the value.
    private static int MostTags(CacheOptions options) => Math.Max(64, options.MaxValueBytes / 16);
}
