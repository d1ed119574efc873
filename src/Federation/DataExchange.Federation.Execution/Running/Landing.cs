using DataExchange.Federation.Execution.CachedFlights;
using DataExchange.Federation.Execution.Flights;

namespace DataExchange.Federation.Execution.Running;

/// <summary>A request that has ended.</summary>
internal readonly record struct Landing(Flight Flight, FlightAnswer Answer, TimeSpan Duration);
