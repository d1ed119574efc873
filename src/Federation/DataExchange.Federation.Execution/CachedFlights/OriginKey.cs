using DataExchange.Federation.Execution.Caching;

namespace DataExchange.Federation.Execution.CachedFlights;

/// <summary>One value: where it is kept, and which field it is.</summary>
internal readonly record struct OriginKey(CacheAddress Address, UInt128 Group);
