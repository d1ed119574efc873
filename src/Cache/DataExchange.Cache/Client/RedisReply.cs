namespace DataExchange.Cache.Client;

/// <summary>What Redis answered.</summary>
/// <param name="Trouble">Why it has not, or <see cref="RedisTrouble.None"/>.</param>
/// <param name="Value">What it answered, where there was no trouble.</param>
internal readonly record struct RedisReply<T>(RedisTrouble Trouble, T? Value)
{
    public bool IsGood => Trouble == RedisTrouble.None;
}
