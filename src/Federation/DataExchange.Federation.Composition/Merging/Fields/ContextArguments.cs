using System.Collections.Immutable;
using DataExchange.Federation.Composition.Diagnostics;
using DataExchange.Federation.Composition.Merging.Types;
using DataExchange.Federation.Composition.Subgraphs;
using DataExchange.Federation.Composition.Subgraphs.Contexts;
using DataExchange.Federation.Composition.Syntax;
using DataExchange.GraphQL.Language;

namespace DataExchange.Federation.Composition.Merging.Fields;

/// <summary>
/// CONTEXTUAL_ARGUMENT_NOT_CONTEXTUAL_IN_ALL_SUBGRAPHS: arguments that a subgraph wants filled from an ancestor (<c>@fromContext</c>) are none of clients',
/// so no subgraph can demand them of clients.
/// </summary>
internal static class ContextArguments
{
    /// <summary>The arguments of each owner that clients may give.</summary>
    public static ImmutableArray<Sourced<ImmutableArray<InputValueDefinitionNode>>> Without(ImmutableArray<Sourced<DeclaredField>> owners, string coordinate, MergeContext context)
    {
        var contextual = owners
            .SelectMany(o => o.Value.Node.Arguments.Where(a => SubgraphContexts.IsContextual(o.Subgraph, a)))
            .Select(a => a.Name.Value)
            .ToHashSet(StringComparer.Ordinal);
        foreach (var owner in contextual.Count == 0 ? [] : owners)
        {
            foreach (var argument in owner.Value.Node.Arguments.Where(a => contextual.Contains(a.Name.Value) && !SubgraphContexts.IsContextual(owner.Subgraph, a)))
            {
                Report(owner.Subgraph, argument, $"{coordinate}({argument.Name.Value}:)", context.Diagnostics);
            }
        }

        return
        [
            .. owners.Select(o => new Sourced<ImmutableArray<InputValueDefinitionNode>>(o.Subgraph, o.Value.Node.Arguments.RemoveAll(a => contextual.Contains(a.Name.Value)))),
        ];
    }

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
            if (ContextText.Parse(argument.Directives.Find(name)?.Text("field")) is { } text)
            {
                values.Add(new ObjectValueNode(
                [
                    Field("context", ContextNames.InSupergraph(subgraph, text.Context)),
                    Field("name", argument.Name.Value),
                    Field("type", TypeNodes.Text(argument.Type)),
                    Field("selection", text.Selection.Trim()),
                ]));
            }
        }

        return values.Count == 0 ? null : new ListValueNode(values.ToImmutable());
    }

    private static void Report(SubgraphSchema subgraph, InputValueDefinitionNode argument, string coordinate, DiagnosticBag diagnostics)
    {
        if (TypeNodes.IsRequired(argument))
        {
            diagnostics.Error(
                CompositionCodes.ContextualArgumentNotContextualInAllSubgraphs,
                $"`{coordinate}` is filled from a context elsewhere, so clients cannot give it, but `{subgraph.Name}` requires it of them.",
                coordinate,
                subgraph.Name,
                argument,
                "Fill it from a context there too, or make it optional.");
        }
        else
        {
            diagnostics.Hint(
                CompositionCodes.ContextualArgumentNotContextualInAllSubgraphs,
                $"`{coordinate}` is filled from a context in another subgraph, so clients cannot give it.",
                coordinate,
                subgraph.Name,
                argument);
        }
    }

    private static ObjectFieldNode Field(string name, string text) => new(new NameNode(name), new StringValueNode(text, isBlock: false));
}
