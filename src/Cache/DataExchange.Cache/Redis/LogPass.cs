using DataExchange.Cache.Client;
using DataExchange.Cache.Log;
using DataExchange.Cache.Statistics;

namespace DataExchange.Cache.Redis;

/// <summary>One look at the shared log: reads what is new, begins it anew where it cannot be relied on, and appends what waits. Not safe for concurrent use.</summary>
internal sealed class LogPass(LogStore store, LogFollower follower, LogChain chain, PendingInvalidations pending, Notices notices)
{
    private const int FewEntries = 16;
    private const int AllEntries = int.MaxValue;

    // Other processes may change the log between two steps; each time one of them gets on.
    private const int MostSteps = 50;

    /// <returns><see cref="RedisTrouble.None"/> when all that the shared log tells is known here.</returns>
    public async Task<RedisTrouble> RunAsync()
    {
        var trouble = await FollowAsync().ConfigureAwait(false);
        for (var step = 0; trouble == RedisTrouble.None && step < MostSteps && pending.Peek() is { Length: > 0 } batch; step++)
        {
            var reply = await AppendAsync(batch).ConfigureAwait(false);
            if (!reply.IsGood)
            {
                // What is not taken is unusable here all the same, so what is known may be relied on.
                return RedisTrouble.None;
            }

            if (!LogStore.IsDone(reply))
            {
                trouble = await FollowAsync().ConfigureAwait(false);
            }
        }

        return trouble;
    }

    private async Task<RedisTrouble> FollowAsync()
    {
        var entries = follower.Known is null ? AllEntries : FewEntries;
        for (var step = 0; step < MostSteps; step++)
        {
            var page = await store.ReadAsync(entries).ConfigureAwait(false);
            if (!page.IsGood && page.Trouble != RedisTrouble.WrongType)
            {
                return page.Trouble;
            }

            switch (StepOf(page))
            {
                case FollowStep.Current when !pending.IsOverflown:
                    return RedisTrouble.None;
                case FollowStep.NeedsMore:
                    entries = AllEntries;
                    break;
                default:
                    if (await BeginAnewAsync(page.Value?.Head).ConfigureAwait(false) is var trouble && trouble != RedisTrouble.None)
                    {
                        return trouble;
                    }

                    break;
            }
        }

        return RedisTrouble.Refused;
    }

    private FollowStep StepOf(RedisReply<LogPage> page)
    {
        if (page.Value is { } read)
        {
            return follower.Follow(read);
        }

        notices.Alarm(CacheAlarm.WrongType);
        return FollowStep.Lost;
    }

    private async Task<RedisTrouble> BeginAnewAsync(byte[]? head)
    {
        var overflows = pending.Overflows;
        var all = pending.PeekAll();
        var newHead = follower.NewHead();
        var reply = await store.ReplaceAsync(head, newHead.Bytes).ConfigureAwait(false);
        if (LogStore.IsDone(reply))
        {
            follower.Began(newHead);
            pending.Settle(all, overflows);
        }

        return reply.Trouble;
    }

    private async Task<RedisReply<byte[]?[]>> AppendAsync(PendingInvalidation[] batch)
    {
        var known = follower.Known!;
        var tags = batch.SelectMany(p => p.Tags).ToList();
        var (entries, head) = chain.Continue(known.Head, tags);
        var newHead = new KnownHead(head, chain.Write(head));
        var reply = await store.AppendAsync(known.Bytes, newHead.Bytes, entries.Select(e => e.ToBytes())).ConfigureAwait(false);
        if (LogStore.IsDone(reply))
        {
            follower.Appended(newHead, tags);
            pending.Took(batch);
        }

        return reply;
    }
}
