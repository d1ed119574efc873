using System.Collections.Immutable;
using DataExchange.Federation.Composition.Diagnostics;
using DataExchange.Federation.Composition.Merging.Directives;
using DataExchange.Federation.Composition.Merging.Fields;
using DataExchange.Federation.Composition.Merging.Types;
using DataExchange.Federation.Composition.Subgraphs;
using DataExchange.Federation.Composition.Syntax;
using DataExchange.GraphQL.Language;

namespace DataExchange.Federation.Composition.Merging.Kinds;

/// <summary>Merges input object types: the fields that every subgraph has (EMPTY_MERGED_INPUT_TYPE where that is none).</summary>
internal sealed class InputTypeMerger(MergeContext context, DirectiveMerger directives)
{
    private readonly InputValueMerger _fields = new(context, directives, InputValueCodes.InputFields);

    public ImmutableArray<InputValueDefinitionNode> Merge(string typeName, ImmutableArray<Sourced<DeclaredType>> types)
    {
        ImmutableArray<Sourced<ImmutableArray<InputValueDefinitionNode>>> sources =
        [
            .. types.Select(t => new Sourced<ImmutableArray<InputValueDefinitionNode>>(t.Subgraph, t.Value.Inputs)),
        ];
        var merged = _fields.Merge(sources, name => $"{typeName}.{name}", Join);
        if (merged.IsEmpty)
        {
            context.Diagnostics.Error(CompositionCodes.EmptyMergedInputType, $"The input type `{typeName}` has no field that all its subgraphs have.", typeName, MergeContext.Names(types), types[0].Value.Node, "Agree on at least one field.");
        }

        return merged;
    }

    private IEnumerable<DirectiveNode> Join(ImmutableArray<Sourced<InputValueDefinitionNode>> own, TypeNode merged) =>
        own.All(s => SyntaxComparer.Instance.Equals(s.Value.Type, merged))
            ? []
            : own.Select(s => DirectiveNodes.Make(
                "join__field",
                context.Graph(s.Subgraph),
                ("type", SyntaxComparer.Instance.Equals(s.Value.Type, merged) ? null : DirectiveNodes.String(TypeNodes.Text(s.Value.Type)))));
}
