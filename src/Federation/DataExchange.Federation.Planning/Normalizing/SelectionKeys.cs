using System.Collections.Immutable;
using DataExchange.Federation.Operations;
using DataExchange.GraphQL.TypeSystem;

namespace DataExchange.Federation.Planning.Normalizing;

/// <summary>Texts by which equal type sets and equal conditions are recognised.</summary>
internal static class SelectionKeys
{
    public static string Of(ImmutableArray<ObjectType> types) => string.Join(',', types.Select(t => t.Name));

    public static string Of(ImmutableArray<Condition> conditions) => string.Join(',', conditions.Select(c => c.Include ? c.Variable : "!" + c.Variable));
}
