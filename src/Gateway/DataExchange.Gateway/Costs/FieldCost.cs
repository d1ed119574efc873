using System.Collections.Immutable;
using DataExchange.GraphQL.TypeSystem;

namespace DataExchange.Gateway.Costs;

/// <summary>What the schema says of the cost of a field of a concrete type.</summary>
/// <param name="Weight">What one value costs.</param>
/// <param name="Size">What is known of the length of its lists; null for nothing.</param>
/// <param name="Arguments">The arguments, as the subgraphs describe them.</param>
internal sealed record FieldCost(double Weight, ListSize? Size, ImmutableArray<InputValueDefinition> Arguments);
