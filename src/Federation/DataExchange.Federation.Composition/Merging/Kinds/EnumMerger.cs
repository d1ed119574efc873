using System.Collections.Immutable;
using DataExchange.Federation.Composition.Diagnostics;
using DataExchange.Federation.Composition.Merging.Directives;
using DataExchange.Federation.Composition.Merging.Types;
using DataExchange.Federation.Composition.Subgraphs;
using DataExchange.Federation.Composition.Syntax;
using DataExchange.GraphQL.Language;

namespace DataExchange.Federation.Composition.Merging.Kinds;

/// <summary>Merges enum values: all of an output enum, the common ones of an input enum, and they must be the same where it is both (ENUM_VALUE_MISMATCH, EMPTY_MERGED_ENUM_TYPE).</summary>
internal sealed class EnumMerger(MergeContext context, DirectiveMerger directives)
{
    private readonly EnumUses _uses = new(context.Subgraphs);

    public ImmutableArray<EnumValueDefinitionNode> Merge(string typeName, ImmutableArray<Sourced<DeclaredType>> types)
    {
        var isInput = _uses.IsInput(typeName);
        var isOutput = _uses.IsOutput(typeName);
        var merged = ImmutableArray.CreateBuilder<EnumValueDefinitionNode>();
        foreach (var name in types.SelectMany(t => t.Value.Values).Select(v => v.Name.Value).Distinct(StringComparer.Ordinal))
        {
            ImmutableArray<Sourced<EnumValueDefinitionNode>> sources =
            [
                .. types.SelectMany(t => t.Value.Values.Where(v => v.Name.Value == name).Select(v => new Sourced<EnumValueDefinitionNode>(t.Subgraph, v))),
            ];
            if (sources.Length == types.Length || !isInput || (isOutput && Report(typeName, name, types, sources)))
            {
                merged.Add(Merge($"{typeName}.{name}", name, sources));
            }
            else
            {
                context.Diagnostics.Hint(CompositionCodes.InconsistentEnumValueForInputEnum, $"`{typeName}.{name}` is not in every subgraph, so no input can have it.", $"{typeName}.{name}", MergeContext.Names(sources));
            }
        }

        if (merged.Count == 0)
        {
            context.Diagnostics.Error(CompositionCodes.EmptyMergedEnumType, $"The input enum `{typeName}` has no value that all its subgraphs have.", typeName, MergeContext.Names(types), types[0].Value.Node, "Agree on at least one value.");
        }

        return merged.ToImmutable();
    }

    private bool Report(string typeName, string name, ImmutableArray<Sourced<DeclaredType>> types, ImmutableArray<Sourced<EnumValueDefinitionNode>> sources)
    {
        if (!sources.Any(s => s.Value.Directives.Has(s.Subgraph.Links.Directive("inaccessible"))))
        {
            var missing = MergeContext.Names(types.Where(t => !t.Value.Values.Any(v => v.Name.Value == name)));
            context.Diagnostics.Error(CompositionCodes.EnumValueMismatch, $"`{typeName}.{name}` is missing in {missing}, but the enum is both an input and an output.", $"{typeName}.{name}", missing, sources[0].Value, "Add the value there, or mark it with `@inaccessible` until all subgraphs have it.");
        }

        return true;
    }

    private EnumValueDefinitionNode Merge(string coordinate, string name, ImmutableArray<Sourced<EnumValueDefinitionNode>> sources) => new(
        context.Description(sources, v => v.Description, coordinate),
        new NameNode(name),
        [
            .. sources.Select(s => DirectiveNodes.Make("join__enumValue", context.Graph(s.Subgraph))),
            .. directives.Merge(sources, v => v.Directives, coordinate),
        ]);
}
