using DataExchange.Federation.Execution.Flights;
using DataExchange.Federation.Execution.Memory;
using DataExchange.Federation.Execution.Results;
using DataExchange.Federation.Execution.Transport;

namespace DataExchange.Federation.Execution.CachedFlights;

/// <summary>Sends what the cache does not have, keeps what comes back, and tells those who wait. Safe for concurrent use.</summary>
internal sealed class OriginCalls(ISubgraphClient client, FieldKeeping keeping, ExecutionOptions options, TimeProvider time)
{
    /// <summary>
    /// Starts the request of a division. What others wait for goes on when the client goes away. What belongs to the flight is not looked at any more when this
    /// returns.
    /// </summary>
    public OriginCall Start(FlightView view, Division division, FlightTerms terms, OriginTable table, CancellationToken cancellationToken)
    {
        _ = RunAsync(view, division, terms, table, cancellationToken);
        return division.Call;
    }

    private async Task RunAsync(FlightView view, Division division, FlightTerms terms, OriginTable table, CancellationToken cancellationToken)
    {
        OriginOutcome outcome;
        try
        {
            outcome = await AskAsync(view, division, terms, cancellationToken);
        }
        catch (Exception e)
        {
            // The boundary of a request: a port that fails must not leave those who wait without an end.
            outcome = OriginOutcome.Faulted(division.Asks, e);
        }

        division.End(table, outcome);
        if (division.IsRefresh)
        {
            outcome.Response.Dispose();
        }
    }

    private async Task<OriginOutcome> AskAsync(FlightView view, Division division, FlightTerms terms, CancellationToken cancellationToken)
    {
        var subgraph = view.Flight.Subgraph;
        using var keys = new PooledBuffer();
        OriginRequest.Name(division, view, keys);
        using var body = division.IsWhole ? RequestWriter.Write(view.Flight, terms.Variables) : OriginRequest.Write(division.Asks, keys.Written, terms.Variables);
        var askedAt = time.GetUtcNow().ToUnixTimeMilliseconds();
        var response = await client.SendAsync(Request(view, division, terms, body), division.Leads.Count > 0 ? CancellationToken.None : cancellationToken);
        return Read(subgraph, division, response, keys.Written, askedAt);
    }

    // The time of a request that others wait for is the subgraph's, not that of the client which happened to be first.
    private static SubgraphRequest Request(FlightView view, Division division, FlightTerms terms, PooledBuffer body)
    {
        var request = terms.Request(view.Flight, body.WrittenMemory) with { Entities = division.Asks.Sum(a => a.Keys.Count) };
        return division.Leads.Count > 0 ? request with { TimeLeft = null } : request;
    }

    private OriginOutcome Read(string subgraph, Division division, SubgraphResponse response, ReadOnlySpan<byte> keys, long askedAt)
    {
        var content = OriginReader.Read(response, division.Asks, keys, options.MaxSubgraphDepth);
        var fault = content is { Errors.IsEmpty: true } && response.Freshness.MayKeep ? Keep(division, content, response, keys, askedAt) : null;
        var errors = content is { Errors.IsEmpty: false } ? OriginErrors.Read(content.Errors.Of(response.Buffer), division.Asks, options.MaxErrorsPerFetch + 1) : [];
        return new OriginOutcome(response, division.Asks, content, errors, content is null ? FailureOf(subgraph, response) : null, fault);
    }

    // The boundary of the cache: an answer that it fails to keep is an answer to those who wait. Who asked is told of the defect.
    private Exception? Keep(Division division, OriginContent content, SubgraphResponse response, ReadOnlySpan<byte> keys, long askedAt)
    {
        try
        {
            keeping.Keep(division, content, response, keys, askedAt);
            return null;
        }
        catch (Exception e)
        {
            return e;
        }
    }

    private static (string Code, string Message) FailureOf(string subgraph, SubgraphResponse response) => response.Outcome == SubgraphOutcome.Answered
        ? (ExecutionErrorCodes.InvalidResponse, FlightFaults.Describe(subgraph, response))
        : FlightFaults.Describe(subgraph, response.Outcome);
}
