using DataExchange.Cache.Log;

namespace DataExchange.Cache.Redis;

/// <summary>The head up to which this process knows the shared log.</summary>
/// <param name="Head">The head.</param>
/// <param name="Bytes">As it is kept in Redis.</param>
internal sealed record KnownHead(LogHead Head, byte[] Bytes);
