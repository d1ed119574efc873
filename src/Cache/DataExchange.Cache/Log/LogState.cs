using System.Collections.Concurrent;
using DataExchange.Federation.Execution.Caching;

namespace DataExchange.Cache.Log;

/// <summary>The invalidations of one epoch that are remembered.</summary>
/// <param name="Epoch">The epoch.</param>
/// <param name="Sequence">The number of the last one known.</param>
/// <param name="Floor">All after this number are remembered.</param>
/// <param name="Last">The last number of each tag; those of numbers up to the floor may be gone. Shared by the states of an epoch.</param>
internal sealed record LogState(long Epoch, long Sequence, long Floor, ConcurrentDictionary<UInt128, long> Last)
{
    public LogVerdict Judge(CachedField field)
    {
        var moment = field.Moment;
        if (moment.Epoch != Epoch)
        {
            return LogVerdict.OtherEpoch;
        }

        if (moment.Sequence < Floor)
        {
            return LogVerdict.BelowFloor;
        }

        foreach (var tag in field.Tags)
        {
            if (Last.TryGetValue(tag.Value, out var last) && last > moment.Sequence)
            {
                return LogVerdict.Invalidated;
            }
        }

        return moment.Sequence > Sequence ? LogVerdict.Ahead : LogVerdict.Usable;
    }
}
