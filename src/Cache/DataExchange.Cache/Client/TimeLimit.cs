namespace DataExchange.Cache.Client;

/// <summary>Waits for Redis no longer than allowed.</summary>
internal static class TimeLimit
{
    /// <summary>The reply, or that it was slow: then it still comes, and nobody hears it.</summary>
    public static async Task<RedisReply<T>> Within<T>(this Task<RedisReply<T>> reply, TimeSpan limit, TimeProvider time, CancellationToken cancellationToken)
    {
        try
        {
            return await reply.WaitAsync(limit, time, cancellationToken).ConfigureAwait(false);
        }
        catch (TimeoutException)
        {
            return new RedisReply<T>(RedisTrouble.Slow, default);
        }
    }

    /// <summary>Whether a task ended in time.</summary>
    public static async Task<bool> Ends(this Task task, TimeSpan limit, TimeProvider time, CancellationToken cancellationToken)
    {
        try
        {
            await task.WaitAsync(limit, time, cancellationToken).ConfigureAwait(false);
            return true;
        }
        catch (TimeoutException)
        {
            return false;
        }
    }
}
