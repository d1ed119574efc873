using DataExchange.Federation.Execution.CachedFlights;
using DataExchange.Federation.Execution.Flights;
using DataExchange.Federation.Execution.Results;
using DataExchange.Federation.Execution.Transport;

namespace DataExchange.Federation.Execution.Running;

/// <summary>Sends the requests of one execution and takes in their responses. Sending is safe for concurrent use, taking in is not.</summary>
internal sealed class FlightCalls(RunState state, ISubgraphClient client, FlightCache? cache, TimeProvider time, DateTimeOffset deadline, RunFault fault)
{
    /// <summary>The requests that have ended, in the order of their ends.</summary>
    public List<SubgraphCall> Ended { get; } = new(state.Plan.Fetches.Length);

    /// <summary>Sends a request; never fails.</summary>
    public async Task<Landing> FlyAsync(Flight flight, CancellationToken cancellationToken)
    {
        var started = time.GetTimestamp();
        FlightAnswer answer;
        try
        {
            answer = flight.IsTrigger
                ? new FlightAnswer(SubgraphResponse.Answered(200, "application/json", state.Request.Trigger!.Value.Span))
                : await SendAsync(flight, cancellationToken);
        }
        catch (Exception e)
        {
            // The boundary of a flight.
            fault.Note(e);
            answer = new FlightAnswer(SubgraphResponse.Failed(SubgraphOutcome.Cancelled));
        }

        return new Landing(flight, answer, time.GetElapsedTime(started));
    }

    /// <summary>Reads a response, and ends the fetches that it was the last of.</summary>
    public void Land(in Landing landing)
    {
        var (flight, answer, duration) = landing;
        var response = answer.Response;
        Ended.Add(new SubgraphCall(flight.Subgraph, response.Outcome, response.Status, flight.Entities, duration) { IsCached = answer.IsCached, Reads = answer.Reads ?? [] });
        try
        {
            state.Reader.Read(flight, response);
        }
        catch (Exception e)
        {
            // The boundary of a flight, as above.
            fault.Note(e);
        }

        foreach (var part in flight.Parts)
        {
            if (--part.Run.PendingParts == 0)
            {
                state.Graph.End(part.Run);
            }
        }
    }

    private ValueTask<FlightAnswer> SendAsync(Flight flight, CancellationToken cancellationToken)
    {
        var terms = new FlightTerms(state.Variables, state.Request.RequestId, state.Request.OnBehalfOf, deadline - time.GetUtcNow());
        return cache is null ? SendAsync(flight, terms, cancellationToken) : cache.SendAsync(flight, terms, cancellationToken);
    }

    private async ValueTask<FlightAnswer> SendAsync(Flight flight, FlightTerms terms, CancellationToken cancellationToken)
    {
        using var body = RequestWriter.Write(flight, state.Variables);
        return new FlightAnswer(await client.SendAsync(terms.Request(flight, body.WrittenMemory), cancellationToken));
    }
}
