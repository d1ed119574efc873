using System.Collections.Frozen;
using System.Collections.Immutable;
using DataExchange.GraphQL.Language;
using DataExchange.GraphQL.TypeSystem;

namespace DataExchange.Gateway.Catalogue;

/// <summary>
/// To whom coordinates are visible that are not visible to every agency: what <c>@visible(to:)</c> on the field and on its type lists. Several lists hold
/// together, so that no registry can widen what another narrowed. Immutable.
/// </summary>
internal sealed class VisibilityIndex
{
    private readonly FrozenDictionary<string, ImmutableArray<ImmutableArray<string>>> _lists;

    private VisibilityIndex(FrozenDictionary<string, ImmutableArray<ImmutableArray<string>>> lists) => _lists = lists;

    /// <param name="schema">The schema of the supergraph, with its directives.</param>
    public static VisibilityIndex Of(Schema schema) => new(schema.Types.OfType<FieldsType>()
        .SelectMany(type => type.Fields.Select(field => (Coordinate: $"{type.Name}.{field.Name}", Lists: Lists(type.Directives).AddRange(Lists(field.Directives)))))
        .Where(f => !f.Lists.IsEmpty)
        .ToFrozenDictionary(f => f.Coordinate, f => f.Lists, StringComparer.Ordinal));

    /// <summary>Whether the coordinate is visible to some only.</summary>
    public bool IsNarrow(string coordinate) => _lists.ContainsKey(coordinate);

    /// <summary>Whether every list of the coordinate has the agency or company: its own code, or one that it lies below, as <c>G12.18</c> lies below <c>G12</c>.</summary>
    public bool IsListed(string coordinate, string code) =>
        _lists.TryGetValue(coordinate, out var lists) && lists.All(list => list.Any(listed => code == listed || code.StartsWith(listed + ".", StringComparison.Ordinal)));

    private static ImmutableArray<ImmutableArray<string>> Lists(ImmutableArray<DirectiveNode> directives) => [.. AccessDirectives.VisibleTo(directives)];
}
