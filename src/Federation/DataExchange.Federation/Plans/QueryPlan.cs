using System.Collections.Immutable;
using DataExchange.Federation.Operations;

namespace DataExchange.Federation.Plans;

/// <summary>How to answer an operation: which subgraph is asked what, after what, and how the answer is made from it. Immutable.</summary>
/// <param name="Operation">The operation that is answered; the answer is projected along it.</param>
/// <param name="Fetches">The fetches; each depends on earlier ones only, and the id of a fetch is its index.</param>
/// <param name="Statistics">What the search for the plan took.</param>
public sealed record QueryPlan(NormalizedOperation Operation, ImmutableArray<Fetch> Fetches, PlanStatistics Statistics);
