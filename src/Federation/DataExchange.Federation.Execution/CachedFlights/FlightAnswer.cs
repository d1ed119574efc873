using DataExchange.Federation.Execution.Caching;
using DataExchange.Federation.Execution.Transport;

namespace DataExchange.Federation.Execution.CachedFlights;

/// <summary>What came of a flight.</summary>
/// <param name="Response">The response, as the subgraph would have given it.</param>
/// <param name="IsCached">Whether the subgraph was sent nothing on behalf of this flight.</param>
/// <param name="Reads">Which fields came from where; null where nothing of the flight may be kept.</param>
internal readonly record struct FlightAnswer(SubgraphResponse Response, bool IsCached = false, IReadOnlyList<CacheRead>? Reads = null);
