using DataExchange.Federation.Execution.Flights;
using DataExchange.Federation.Execution.Transport;

namespace DataExchange.Federation.Execution.CachedFlights;

/// <summary>Under which terms the flights of one execution are sent.</summary>
/// <param name="Variables">The values of the variables.</param>
/// <param name="RequestId">The id of the client request; null for none.</param>
/// <param name="OnBehalfOf">In whose name mutations are made; null for nobody's.</param>
/// <param name="TimeLeft">What is left of its time.</param>
internal readonly record struct FlightTerms(RequestVariables Variables, string? RequestId, string? OnBehalfOf, TimeSpan TimeLeft)
{
    /// <summary>The request of a flight.</summary>
    public SubgraphRequest Request(Flight flight, ReadOnlyMemory<byte> body) => new()
    {
        Subgraph = flight.Subgraph,
        Body = body,
        IsMutation = flight.IsMutation,
        Entities = flight.Entities,
        RequestId = RequestId,
        OnBehalfOf = flight.IsMutation ? OnBehalfOf : null,
        TimeLeft = TimeLeft,
    };
}
