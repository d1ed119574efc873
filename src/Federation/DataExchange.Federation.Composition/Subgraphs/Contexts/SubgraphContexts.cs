using System.Collections.Immutable;
using DataExchange.Federation.Composition.Syntax;
using DataExchange.GraphQL.Language;

namespace DataExchange.Federation.Composition.Subgraphs.Contexts;

/// <summary>Who sets contexts in a subgraph and who uses them. See <see href="https://specs.apollo.dev/context/v0.1"/>.</summary>
internal static class SubgraphContexts
{
    /// <summary>Every <c>@context</c> with the type that it is on and its name.</summary>
    public static IEnumerable<(DeclaredType Type, DirectiveNode Node, string Name)> Set(SubgraphSchema schema) =>
        schema.Links.Directive("context") is not { } context ? []
        : schema.Types.SelectMany(t => t.Directives.All(context).Select(d => (t, d, d.Text("name") ?? string.Empty)));

    /// <summary>The types that set a context; none where nothing does.</summary>
    public static ImmutableArray<DeclaredType> Setters(SubgraphSchema schema, string context) =>
        [.. Set(schema).Where(s => s.Name == context).Select(s => s.Type)];

    /// <summary>Every argument that is filled from a context.</summary>
    public static IEnumerable<ContextUse> Uses(SubgraphSchema schema)
    {
        if (schema.Links.Directive("fromContext") is not { } fromContext)
        {
            yield break;
        }

        foreach (var type in schema.Types)
        {
            foreach (var field in type.Fields)
            {
                foreach (var argument in field.Node.Arguments)
                {
                    if (argument.Directives.Find(fromContext) is { } node)
                    {
                        yield return new ContextUse(type, field, argument, node, ContextText.Parse(node.Text("field")));
                    }
                }
            }
        }
    }

    /// <summary>Whether an argument is filled from a context, so that clients do not see it.</summary>
    public static bool IsContextual(SubgraphSchema schema, InputValueDefinitionNode argument) =>
        schema.Links.Directive("fromContext") is { } fromContext && argument.Directives.Has(fromContext);
}
