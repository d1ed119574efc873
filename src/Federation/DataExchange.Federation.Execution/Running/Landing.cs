using DataExchange.Federation.Execution.Flights;
using DataExchange.Federation.Execution.Transport;

namespace DataExchange.Federation.Execution.Running;

/// <summary>A request that has ended.</summary>
internal readonly record struct Landing(Flight Flight, SubgraphResponse Response, TimeSpan Duration);
