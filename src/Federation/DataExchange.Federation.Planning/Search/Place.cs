using DataExchange.Federation.Planning.Needs;
using DataExchange.Federation.Planning.Sources;

namespace DataExchange.Federation.Planning.Search;

/// <summary>A state of the search: one concrete type at one position, reached in one subgraph.</summary>
/// <param name="Needs">What is needed at the position.</param>
/// <param name="ConcreteType">The concrete type; for an interface object, the interface.</param>
/// <param name="Subgraph">The subgraph; null at a root, which is reached nowhere yet.</param>
/// <param name="Provision">What the subgraph can answer there beyond the usual.</param>
internal sealed record Place(NeedSet Needs, string ConcreteType, string? Subgraph, Provision Provision);
