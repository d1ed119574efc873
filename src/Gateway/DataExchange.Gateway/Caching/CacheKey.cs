namespace DataExchange.Gateway.Caching;

/// <summary>The key of the cache.</summary>
/// <param name="Bytes">The key.</param>
/// <param name="IsShared">Whether the other gateways of the system have the same one.</param>
internal readonly record struct CacheKey(byte[] Bytes, bool IsShared);
