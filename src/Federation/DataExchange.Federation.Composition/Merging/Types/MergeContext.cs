using System.Collections.Immutable;
using DataExchange.Federation.Composition.Diagnostics;
using DataExchange.Federation.Composition.Subgraphs;
using DataExchange.Federation.Composition.Syntax;
using DataExchange.GraphQL.Language;

namespace DataExchange.Federation.Composition.Merging.Types;

/// <summary>What merging knows of all subgraphs together.</summary>
internal sealed class MergeContext(ImmutableArray<SubgraphSchema> subgraphs, DiagnosticBag diagnostics)
{
    /// <summary>The subgraphs, ordered by name.</summary>
    public ImmutableArray<SubgraphSchema> Subgraphs { get; } = subgraphs;

    public DiagnosticBag Diagnostics { get; } = diagnostics;

    public GraphNames Graphs { get; } = new(subgraphs);

    public AbstractedFields Abstracted { get; } = new(subgraphs);

    public TypeReferenceMerger TypeReferences { get; } = new(new TypeRelations(subgraphs));

    /// <summary>The argument <c>graph</c> of join directives.</summary>
    public (string Name, ValueNode? Value) Graph(SubgraphSchema subgraph) => ("graph", new EnumValueNode(Graphs[subgraph]));

    /// <summary>The description that most subgraphs have; the first of them where several are as frequent.</summary>
    public StringValueNode? Description<T>(ImmutableArray<Sourced<T>> sources, Func<T, StringValueNode?> read, string coordinate)
    {
        var groups = sources
            .Select(s => read(s.Value))
            .OfType<StringValueNode>()
            .Where(d => d.Value.Length > 0)
            .GroupBy(d => d.Value, StringComparer.Ordinal)
            .OrderByDescending(g => g.Count())
            .ToList();
        if (groups.Count > 1)
        {
            Diagnostics.Hint(CompositionCodes.InconsistentDescription, $"`{coordinate}` is described differently by its subgraphs; the most frequent description is used.", coordinate, Names(sources));
        }

        return groups.Count == 0 ? null : new StringValueNode(groups[0].Key, isBlock: true);
    }

    /// <summary>The names of the subgraphs, joined by comma.</summary>
    public static string Names<T>(IEnumerable<Sourced<T>> sources) => string.Join(", ", sources.Select(s => s.Subgraph.Name));

    /// <summary>The types as each subgraph has them, for messages.</summary>
    public static string Types(IEnumerable<Sourced<TypeNode>> types) =>
        string.Join(", ", types.Select(t => $"`{TypeNodes.Text(t.Value)}` in `{t.Subgraph.Name}`"));
}
