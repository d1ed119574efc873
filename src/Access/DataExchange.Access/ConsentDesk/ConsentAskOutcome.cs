using System.Collections.Immutable;

namespace DataExchange.Access.ConsentDesk;

/// <summary>What asking gives: requests, or everything that stands in the way.</summary>
/// <param name="Requests">One for each agreement, in the order of the agreements; empty when there are problems.</param>
/// <param name="Problems">Empty when there are requests.</param>
public sealed record ConsentAskOutcome(ImmutableArray<ConsentRequest> Requests, ImmutableArray<ConsentProblem> Problems);
