using DataExchange.Federation.Planning.Needs;

namespace DataExchange.Federation.Planning.Search;

/// <summary>A hop from an interface object, whose concrete type is not known, to a subgraph that knows it.</summary>
/// <param name="Hop">The hop.</param>
/// <param name="Needs">What is met from there.</param>
internal sealed record TypedHop(Hop Hop, NeedSet Needs);
