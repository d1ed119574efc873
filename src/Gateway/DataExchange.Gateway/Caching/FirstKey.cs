using System.Collections.Immutable;
using DataExchange.Federation.Supergraphs;
using DataExchange.GraphQL.Language;

namespace DataExchange.Gateway.Caching;

/// <summary>The first key of an entity type in one subgraph: what its entities are tagged by.</summary>
internal static class FirstKey
{
    /// <summary>The names of its fields, in its order; empty where the type has no key there, or one with more than leaves.</summary>
    public static ImmutableArray<string> Of(SubgraphType type)
    {
        if (type.Keys.IsDefaultOrEmpty)
        {
            return [];
        }

        var fields = type.Keys[0].Fields.Selections.Selections;
        return fields.All(s => s is FieldNode { SelectionSet: null }) ? [.. fields.Cast<FieldNode>().Select(f => f.Name.Value)] : [];
    }
}
