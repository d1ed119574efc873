using DataExchange.Cache.Log;
using DataExchange.Federation.Execution.Caching;

namespace DataExchange.Cache.Redis;

/// <summary>
/// Invalidations that Redis has not taken yet; what they are of is unusable here until it has. When more wait than are remembered at all, the log begins anew
/// instead. Safe for concurrent use.
/// </summary>
internal sealed class PendingInvalidations(InvalidationLog log, TimeProvider time, int most)
{
    private const int MostAtOnce = 500;

    private readonly Lock _gate = new();
    private readonly Queue<PendingInvalidation> _queue = [];
    private int _count;
    private long _overflows;
    private long _settledOverflows;

    /// <summary>How often some were given up.</summary>
    public long Overflows => Volatile.Read(ref _overflows);

    /// <summary>Whether some were given up since the log last began anew.</summary>
    public bool IsOverflown => Overflows != Volatile.Read(ref _settledOverflows);

    /// <summary>
    /// Adds invalidations, which hold here at once; the task ends when Redis has taken them. Null when too many wait: then nothing that was kept is used here.
    /// </summary>
    public Task? Add(IReadOnlyCollection<CacheTag> tags)
    {
        lock (_gate)
        {
            if (_count + tags.Count > most)
            {
                _overflows++;
                log.Begin(Epoch.New(time), 0, []);
                return null;
            }

            log.Hold(tags);
            var pending = new PendingInvalidation(tags, new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously));
            _queue.Enqueue(pending);
            _count += tags.Count;
            return pending.Taken.Task;
        }
    }

    /// <summary>The oldest ones, which stay until they are taken.</summary>
    public PendingInvalidation[] Peek()
    {
        lock (_gate)
        {
            var tags = 0;
            return [.. _queue.TakeWhile(p => (tags += p.Tags.Count) <= MostAtOnce || tags == p.Tags.Count)];
        }
    }

    /// <summary>Redis has taken the oldest ones, and this process knows their numbers.</summary>
    public void Took(PendingInvalidation[] taken)
    {
        lock (_gate)
        {
            foreach (var pending in taken)
            {
                _queue.Dequeue();
                _count -= pending.Tags.Count;
            }
        }

        foreach (var pending in taken)
        {
            log.Release(pending.Tags);
            pending.Taken.SetResult();
        }
    }

    /// <summary>All that wait.</summary>
    public PendingInvalidation[] PeekAll()
    {
        lock (_gate)
        {
            return [.. _queue];
        }
    }

    /// <summary>The log has begun anew: nothing that was kept before is used by anyone, so what waited before that is done, given up or not.</summary>
    public void Settle(PendingInvalidation[] all, long overflows)
    {
        Volatile.Write(ref _settledOverflows, overflows);
        Took(all);
    }
}
