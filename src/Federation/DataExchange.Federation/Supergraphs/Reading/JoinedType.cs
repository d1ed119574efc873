using System.Collections.Immutable;
using DataExchange.GraphQL.Language;

namespace DataExchange.Federation.Supergraphs.Reading;

/// <summary>A type definition of the supergraph with its join directives taken apart.</summary>
/// <param name="Definition">The definition.</param>
/// <param name="Fields">The output fields; empty for other kinds.</param>
/// <param name="Inputs">The input fields; empty for other kinds.</param>
/// <param name="Types">The <c>join__type</c> directives by subgraph; a subgraph that merely shares the type has an empty list.</param>
/// <param name="Owner">The owning subgraph (v0.1 only), or null.</param>
internal sealed record JoinedType(
    TypeDefinitionNode Definition,
    ImmutableArray<FieldDefinitionNode> Fields,
    ImmutableArray<InputValueDefinitionNode> Inputs,
    ImmutableSortedDictionary<string, ImmutableArray<DirectiveNode>> Types,
    string? Owner)
{
    /// <summary>The name of the type.</summary>
    public string Name => Definition.Name.Value;
}
