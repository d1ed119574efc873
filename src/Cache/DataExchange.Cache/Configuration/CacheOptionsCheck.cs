using DataExchange.Cache.Client;

namespace DataExchange.Cache.Configuration;

/// <summary>Says what is wrong with options.</summary>
public static class CacheOptionsCheck
{
    /// <summary>One sentence for each option that cannot be used; empty when all can. No sentence contains the key or the connection string.</summary>
    public static IReadOnlyList<string> ProblemsOf(CacheOptions options)
    {
        ArgumentNullException.ThrowIfNull(options);
        var problems = new List<string>();
        if (options.Key is null || options.Key.Length < CacheOptions.MinKeyBytes)
        {
            problems.Add($"`Cache:Key` must have at least {CacheOptions.MinKeyBytes} random bytes.");
        }

        if (!string.IsNullOrWhiteSpace(options.Redis) && !StackExchangeRedis.IsValid(options.Redis))
        {
            problems.Add("`Cache:Redis` is not a connection string as StackExchange.Redis takes it: `host:port,host:port,option=value`, with at least one host.");
        }

        Within(problems, nameof(options.MemoryBytes), options.MemoryBytes, 0, 1L << 40);
        Within(problems, nameof(options.MaxValueBytes), options.MaxValueBytes, 1, 64 << 20);
        Within(problems, nameof(options.MaxSeconds), options.MaxSeconds, 1, 31 * 24 * 3_600);
        Within(problems, nameof(options.UnconfirmedSeconds), options.UnconfirmedSeconds, 1, 60);
        Within(problems, nameof(options.CheckSeconds), options.CheckSeconds, 1, 60);
        Within(problems, nameof(options.RedisMilliseconds), options.RedisMilliseconds, 1, 10_000);
        Within(problems, nameof(options.InvalidateMilliseconds), options.InvalidateMilliseconds, 1, 60_000);
        Within(problems, nameof(options.LogLength), options.LogLength, 1, 10_000_000);
        Within(problems, nameof(options.QueueLength), options.QueueLength, 1, 10_000_000);
        Within(problems, nameof(options.QueueBytes), options.QueueBytes, 1, 1L << 36);
        if (options.CheckSeconds >= options.UnconfirmedSeconds)
        {
            problems.Add("`Cache:CheckSeconds` must be less than `Cache:UnconfirmedSeconds`: otherwise nothing in the process is used between two checks.");
        }

        return problems;
    }

    private static void Within(List<string> problems, string name, long value, long least, long most)
    {
        if (value < least || value > most)
        {
            problems.Add($"`Cache:{name}` is `{value}` and must be from {least} to {most}.");
        }
    }
}
