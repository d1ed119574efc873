using DataExchange.GraphQL.Language;

namespace DataExchange.Federation.Composition.Subgraphs.Contexts;

/// <summary>An argument that a subgraph wants filled from an ancestor (<c>@fromContext</c>).</summary>
/// <param name="Type">The type of the field.</param>
/// <param name="Field">The field.</param>
/// <param name="Argument">The argument.</param>
/// <param name="Node">The directive.</param>
/// <param name="Text">The value, or null where it is none.</param>
internal sealed record ContextUse(DeclaredType Type, DeclaredField Field, InputValueDefinitionNode Argument, DirectiveNode Node, ContextText? Text)
{
    public string Coordinate => $"{Type.Name}.{Field.Name}({Argument.Name.Value}:)";
}
