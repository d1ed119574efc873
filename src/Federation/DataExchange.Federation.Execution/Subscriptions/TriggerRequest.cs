using DataExchange.Federation.Execution.Compilation;
using DataExchange.Federation.Execution.Flights;
using DataExchange.Federation.Plans;
using DataExchange.GraphQL.Language;

namespace DataExchange.Federation.Execution.Subscriptions;

/// <summary>What a subgraph is asked so that it sends the events of a subscription.</summary>
/// <param name="Subgraph">The name of the subgraph.</param>
/// <param name="Body">The GraphQL request (<c>query</c>, <c>variables</c>) as JSON.</param>
public sealed record TriggerRequest(string Subgraph, ReadOnlyMemory<byte> Body)
{
    /// <summary>An id that is handed on for correlation; null for none.</summary>
    public string? RequestId { get; init; }

    /// <summary>
    /// The trigger of a subscription's plan: the one fetch of its root field. Null where there is none, because everything below the root was withheld, or
    /// more than one, which no subscription can be answered from.
    /// </summary>
    /// <param name="plan">The plan.</param>
    /// <param name="variables">The JSON of each variable that has a value, as for an execution.</param>
    public static TriggerRequest? Of(ExecutablePlan plan, IReadOnlyDictionary<string, ReadOnlyMemory<byte>>? variables)
    {
        ArgumentNullException.ThrowIfNull(plan);
        var roots = plan.Fetches.Where(f => f.Source is RootFetch { Operation: OperationType.Subscription }).ToList();
        var values = new RequestVariables(plan, variables);
        if (roots is not [var root] || (root.Conditions.Length > 0 && !root.Conditions.Any(c => c.Holds(values.Conditions))))
        {
            return null;
        }

        var flight = new Flight(root.Subgraph);
        flight.Add(new FlightPart(new FetchRun(root, 0), 0, 0));
        using var body = RequestWriter.Write(flight, values);
        return new TriggerRequest(root.Subgraph, body.Written.ToArray());
    }

    /// <summary>Whether a stream that was opened for <paramref name="other"/> has the events of this.</summary>
    public bool AsksTheSameAs(TriggerRequest other)
    {
        ArgumentNullException.ThrowIfNull(other);
        return Subgraph == other.Subgraph && Body.Span.SequenceEqual(other.Body.Span);
    }
}
