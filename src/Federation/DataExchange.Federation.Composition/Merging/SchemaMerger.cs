using System.Collections.Immutable;
using DataExchange.Federation.Composition.Diagnostics;
using DataExchange.Federation.Composition.Merging.Directives;
using DataExchange.Federation.Composition.Merging.Fields;
using DataExchange.Federation.Composition.Merging.Kinds;
using DataExchange.Federation.Composition.Merging.Types;
using DataExchange.Federation.Composition.Subgraphs;
using DataExchange.GraphQL.Language;

namespace DataExchange.Federation.Composition.Merging;

/// <summary>Merges subgraphs, type by type in the order of names.</summary>
internal static class SchemaMerger
{
    public static MergedSchema Merge(ImmutableArray<SubgraphSchema> subgraphs, DiagnosticBag diagnostics)
    {
        var context = new MergeContext(subgraphs, diagnostics);
        var directives = new DirectiveMerger(MergedDirectiveCatalog.Of(context), context);
        var types = new InterfaceObjectFields(context, directives).Spread(MergeTypes(context, directives));
        ImmutableArray<DirectiveDefinitionNode> executable = [.. new ExecutableDirectiveMerger(context, new InputValueMerger(context, directives, InputValueCodes.Arguments)).Merge()];
        return new MergedSchema(context, types, [.. directives.Used], executable) { HasCacheTags = directives.Carried.HasCacheTags };
    }

    private static ImmutableArray<TypeDefinitionNode> MergeTypes(MergeContext context, DirectiveMerger directives)
    {
        var merger = new TypeMerger(context, directives);
        var merged = ImmutableArray.CreateBuilder<TypeDefinitionNode>();
        foreach (var name in context.Subgraphs.SelectMany(s => s.Types).Select(t => t.Name).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal))
        {
            var sources = Sources(name, context.Subgraphs);
            if (merger.Merge(name, sources) is { } type)
            {
                merged.Add(type);
            }
        }

        return merged.ToImmutable();
    }

    // Federation gives every subgraph a query root, with fields of its own or without.
    private static ImmutableArray<Sourced<DeclaredType>> Sources(string name, ImmutableArray<SubgraphSchema> subgraphs) =>
    [
        .. subgraphs
            .Select(s => (Subgraph: s, Type: s.FindType(name) ?? (name == "Query" ? new DeclaredType(name, TypeKind.Object, new NameNode(name)) : null)))
            .Where(s => s.Type is not null)
            .Select(s => new Sourced<DeclaredType>(s.Subgraph, s.Type!)),
    ];
}
