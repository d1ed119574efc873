using System.Collections.Immutable;
using DataExchange.Federation.Composition.Subgraphs;
using DataExchange.Federation.Composition.Syntax;
using DataExchange.GraphQL.Language;

namespace DataExchange.Federation.Composition.Merging.Fields;

/// <summary>Arguments that a subgraph wants filled from an ancestor (<c>@fromContext</c>): clients do not see them.</summary>
internal static class ContextArguments
{
    public static ImmutableArray<InputValueDefinitionNode> Without(SubgraphSchema subgraph, ImmutableArray<InputValueDefinitionNode> arguments) =>
        subgraph.Links.Directive("fromContext") is { } name ? arguments.RemoveAll(a => a.Directives.Has(name)) : arguments;

    /// <summary>The value of <c>contextArguments</c> of a join directive, or null for none.</summary>
    public static ListValueNode? Of(SubgraphSchema subgraph, DeclaredField field)
    {
        if (subgraph.Links.Directive("fromContext") is not { } name)
        {
            return null;
        }

        var values = ImmutableArray.CreateBuilder<ValueNode>();
        foreach (var argument in field.Node.Arguments)
        {
            if (argument.Directives.Find(name)?.Text("field") is { } text && Split(text) is var (context, selection))
            {
                values.Add(new ObjectValueNode(
                [
                    Field("context", $"{subgraph.Name}__{context}"),
                    Field("name", argument.Name.Value),
                    Field("type", TypeNodes.Text(argument.Type)),
                    Field("selection", selection),
                ]));
            }
        }

        return values.Count == 0 ? null : new ListValueNode(values.ToImmutable());
    }

    /// <summary>The context and the selection of <c>$context { selection }</c>; null for another text.</summary>
    public static (string Context, string Selection)? Split(string text)
    {
        var trimmed = text.Trim();
        var end = 1;
        while (end < trimmed.Length && (char.IsAsciiLetterOrDigit(trimmed[end]) || trimmed[end] == '_'))
        {
            end++;
        }

        return trimmed.Length > 1 && trimmed[0] == '$' && end > 1 && trimmed[end..].Trim() is { Length: > 0 } selection ? (trimmed[1..end], selection) : null;
    }

    private static ObjectFieldNode Field(string name, string text) => new(new NameNode(name), new StringValueNode(text, isBlock: false));
}
