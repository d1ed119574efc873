using DataExchange.Cache.Log;
using DataExchange.Cache.Statistics;
using DataExchange.Federation.Execution.Caching;

namespace DataExchange.Cache.Redis;

/// <summary>
/// Takes over into the log of this process what pages of the shared log tell, if they continue what is known here. Not safe for concurrent use, but for
/// <see cref="Known"/> and <see cref="Expect"/>.
/// </summary>
internal sealed class LogFollower(LogChain chain, InvalidationLog log, Notices notices, TimeProvider time)
{
    private readonly Lock _gate = new();
    private CacheMoment _expected;
    private volatile KnownHead? _known;

    /// <summary>Up to where the shared log is known here; null before it was first read.</summary>
    public KnownHead? Known => _known;

    /// <summary>The shared log reached a moment once: an authentic value tells of it.</summary>
    public void Expect(CacheMoment moment)
    {
        lock (_gate)
        {
            _expected = IsBefore(_expected, moment) ? moment : _expected;
        }
    }

    public FollowStep Follow(LogPage page)
    {
        if (page.Head.Length == 0)
        {
            return Lost(_known is null ? null : CacheAlarm.LogLost);
        }

        if (chain.Read(page.Head) is not { } head)
        {
            return Lost(CacheAlarm.LogForged);
        }

        if (IsBehind(head))
        {
            return Lost(CacheAlarm.LogLost);
        }

        return _known is { } known && known.Head.Epoch == head.Epoch ? Continue(page, known.Head, head) : Enter(page, head);
    }

    /// <summary>A head that begins anew, in an epoch after all that were heard of.</summary>
    public KnownHead NewHead()
    {
        long last;
        lock (_gate)
        {
            last = Math.Max(_expected.Epoch, _known?.Head.Epoch ?? 0);
        }

        var epoch = Epoch.After(last, time);
        var head = new LogHead(epoch, 0, chain.First(epoch));
        return new KnownHead(head, chain.Write(head));
    }

    /// <summary>The shared log has begun anew with a head of this process.</summary>
    public void Began(KnownHead head)
    {
        var isChange = _known is not null;
        log.Begin(head.Head.Epoch, 0, []);
        _known = head;
        notices.EpochBegan(isChange, isOurs: true);
    }

    /// <summary>The shared log has taken invalidations of this process after what was known.</summary>
    public void Appended(KnownHead head, IReadOnlyCollection<CacheTag> tags)
    {
        log.Append(tags);
        _known = head;
    }

    private FollowStep Continue(LogPage page, LogHead known, LogHead head)
    {
        var missing = head.Sequence - known.Sequence;
        if (missing == 0)
        {
            return head.Link == known.Link ? FollowStep.Current : Lost(CacheAlarm.LogLost);
        }

        if (page.Entries.Length < missing)
        {
            return page.IsWhole ? Enter(page, head) : FollowStep.NeedsMore;
        }

        if (EntriesOf(page.Entries[^(int)missing..]) is not { } entries)
        {
            return Lost(CacheAlarm.LogForged);
        }

        if (!chain.Leads(known.Link, entries, head))
        {
            // Another history of the same epoch is whole in itself: a copy that lacked entries was continued.
            return Lost(chain.Leads(entries[0].Link, entries.AsSpan(1), head) ? CacheAlarm.LogLost : CacheAlarm.LogForged);
        }

        log.Append([.. entries.Select(e => new CacheTag(e.Tag))]);
        _known = new KnownHead(head, page.Head);
        return FollowStep.Current;
    }

    private FollowStep Enter(LogPage page, LogHead head)
    {
        if (!page.IsWhole)
        {
            return FollowStep.NeedsMore;
        }

        if (EntriesOf(page.Entries) is not { } entries || entries.Length > head.Sequence || !IsAuthentic(entries, head, out var remembered))
        {
            return Lost(CacheAlarm.LogForged);
        }

        var isChange = _known is { } known && known.Head.Epoch != head.Epoch;
        log.Begin(head.Epoch, head.Sequence - remembered.Length, [.. remembered.Select(e => new CacheTag(e.Tag))]);
        _known = new KnownHead(head, page.Head);
        notices.EpochBegan(isChange, isOurs: false);
        return FollowStep.Current;
    }

    // What the oldest entry continues is known only of the first of an epoch; of any other, its link is where the rest begins, and it is not remembered.
    private bool IsAuthentic(LogEntry[] entries, LogHead head, out LogEntry[] remembered)
    {
        remembered = entries.Length == head.Sequence ? entries : entries[Math.Min(1, entries.Length)..];
        if (entries.Length == 0 && head.Sequence > 0)
        {
            return true;
        }

        return chain.Leads(entries.Length == head.Sequence ? chain.First(head.Epoch) : entries[0].Link, remembered, head);
    }

    private bool IsBehind(LogHead head)
    {
        var moment = new CacheMoment(head.Epoch, head.Sequence);
        lock (_gate)
        {
            return IsBefore(moment, _expected) || (_known is { Head: var known } && IsBefore(moment, new CacheMoment(known.Epoch, known.Sequence)));
        }
    }

    private FollowStep Lost(CacheAlarm? alarm)
    {
        if (alarm is { } kind)
        {
            notices.Alarm(kind);
        }

        return FollowStep.Lost;
    }

    private static bool IsBefore(CacheMoment left, CacheMoment right) =>
        left.Epoch < right.Epoch || (left.Epoch == right.Epoch && left.Sequence < right.Sequence);

    private static LogEntry[]? EntriesOf(byte[][] kept)
    {
        var entries = new LogEntry[kept.Length];
        for (var i = 0; i < kept.Length; i++)
        {
            if (LogEntry.Read(kept[i]) is not { } entry)
            {
                return null;
            }

            entries[i] = entry;
        }

        return entries;
    }
}
