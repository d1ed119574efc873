namespace DataExchange.Testing.Redis;

/// <summary>Waits for what other processes do.</summary>
public static class Poll
{
    private static readonly TimeSpan s_limit = TimeSpan.FromSeconds(30);
    private static readonly TimeSpan s_pause = TimeSpan.FromMilliseconds(5);

    /// <summary>Looks until a condition holds.</summary>
    /// <param name="condition">The condition.</param>
    /// <param name="what">What is waited for, as a sentence without its end.</param>
    /// <param name="cancellationToken">Ends the waiting.</param>
    /// <exception cref="TimeoutException">It has not held for half a minute.</exception>
    public static async Task UntilAsync(Func<Task<bool>> condition, string what, CancellationToken cancellationToken)
    {
        var begin = TimeProvider.System.GetTimestamp();
        while (!await condition())
        {
            if (TimeProvider.System.GetElapsedTime(begin) > s_limit)
            {
                throw new TimeoutException($"Not within half a minute: {what}.");
            }

            await Task.Delay(s_pause, cancellationToken);
        }
    }

    /// <summary>Looks until a condition holds.</summary>
    public static Task UntilAsync(Func<bool> condition, string what, CancellationToken cancellationToken) =>
        UntilAsync(() => Task.FromResult(condition()), what, cancellationToken);
}
