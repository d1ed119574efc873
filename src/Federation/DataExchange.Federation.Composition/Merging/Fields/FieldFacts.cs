using System.Collections.Frozen;
using System.Collections.Immutable;
using DataExchange.Federation.Composition.Subgraphs;

namespace DataExchange.Federation.Composition.Merging.Fields;

/// <summary>What the directives of each subgraph say of its fields, found once.</summary>
internal sealed class FieldFacts(ImmutableArray<SubgraphSchema> subgraphs)
{
    private readonly FrozenDictionary<string, HashSet<(string, string)>> _used = Find(subgraphs, FieldUses.OfExternals);
    private readonly FrozenDictionary<string, HashSet<(string, string)>> _shareable = Find(subgraphs, FieldUses.OfKeys);
    private readonly FrozenDictionary<string, HashSet<(string, string)>> _provided = Find(subgraphs, FieldUses.OfProvisions);

    public FieldSource Source(SubgraphSchema subgraph, DeclaredType parent, DeclaredField field) => new(subgraph, parent, field)
    {
        IsShareable = field.IsShareable || subgraph.Links.IsVersion1 || _provided[subgraph.Name].Contains((parent.Name, field.Name)) || _shareable[subgraph.Name].Contains((parent.Name, field.Name)),
        IsProvided = _provided[subgraph.Name].Contains((parent.Name, field.Name)),
        IsUsed = _used[subgraph.Name].Contains((parent.Name, field.Name)),
    };

    private static FrozenDictionary<string, HashSet<(string, string)>> Find(ImmutableArray<SubgraphSchema> subgraphs, Func<SubgraphSchema, HashSet<(string, string)>> find) =>
        subgraphs.ToFrozenDictionary(s => s.Name, find, StringComparer.Ordinal);
}
