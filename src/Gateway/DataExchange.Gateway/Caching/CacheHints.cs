using System.Collections.Immutable;
using DataExchange.Federation.Supergraphs;
using DataExchange.GraphQL.TypeSystem;

namespace DataExchange.Gateway.Caching;

/// <summary>
/// What the subgraphs' own schemas say about keeping their answers, in the meaning that Apollo Server gives <c>@cacheControl</c>: a field has the seconds of its
/// hint, else those of the type that it returns; a leaf without any has what it stands in, and an object or a root field without any is not kept; what is private
/// is not kept either. Where the type is known only when the answer is there, the shortest of what it may be. Immutable.
/// </summary>
/// <remarks>See <see href="https://www.apollographql.com/docs/apollo-server/performance/caching"/>.</remarks>
internal sealed class CacheHints(Supergraph supergraph)
{
    /// <summary>The seconds that objects of a type have when they are asked for by their key; 0 for never.</summary>
    public int OfType(string subgraph, string type) => OfReturned(subgraph, type) is { } hint ? Math.Min(Own(hint).MaxAge ?? 0, AmongPossible(subgraph, type)) : 0;

    /// <summary>What a field has. A field that the subgraph does not define is not kept.</summary>
    public HintedAge OfField(string subgraph, string type, string field)
    {
        HintedAge? found = null;
        foreach (var declaring in PossibleTypes(subgraph, type).Prepend(type).Distinct(StringComparer.Ordinal))
        {
            if (supergraph.FindType(declaring)?.In(subgraph)?.FindField(field) is { } definition)
            {
                var age = Of(subgraph, declaring, definition);
                found = found?.And(age) ?? age;
            }
        }

        return found ?? HintedAge.Never;
    }

    private HintedAge Of(string subgraph, string type, SubgraphField field)
    {
        var returned = field.Type.NamedType as CompositeType;
        var ofReturned = returned is null ? null : OfReturned(subgraph, returned.Name);
        var hint = (field.CacheHint ?? default).Over(ofReturned ?? default);
        if (hint.MaxAge is null && hint.IsPrivate != true && (IsRoot(type) || (returned is not null && !hint.InheritsMaxAge)))
        {
            return HintedAge.Never;
        }

        // A field that says for itself how long it is kept knows what it returns; but a field that returns a union may have been given the union's hint.
        var saysItself = field.CacheHint is { MaxAge: not null } && returned is not UnionType;
        return Own(hint) with { Most = returned is null || saysItself ? int.MaxValue : AmongPossible(subgraph, returned.Name) };
    }

    private static HintedAge Own(CacheHint hint) => hint.IsPrivate == true ? HintedAge.Never : new HintedAge(hint.MaxAge, int.MaxValue);

    private CacheHint? OfReturned(string subgraph, string type) => supergraph.FindType(type)?.In(subgraph)?.CacheHint;

    /// <summary>The shortest of what the concrete types of an abstract one say.</summary>
    private int AmongPossible(string subgraph, string type) => PossibleTypes(subgraph, type)
        .Where(t => t != type)
        .Select(t => OfReturned(subgraph, t) is { } hint ? Own(hint).MaxAge ?? int.MaxValue : int.MaxValue)
        .Append(int.MaxValue)
        .Min();

    private ImmutableArray<string> PossibleTypes(string subgraph, string type) => supergraph.FindType(type)?.In(subgraph)?.PossibleTypes ?? [];

    private bool IsRoot(string type) => supergraph.Schema is var schema && (type == schema.QueryType?.Name || type == schema.MutationType?.Name || type == schema.SubscriptionType?.Name);
}
