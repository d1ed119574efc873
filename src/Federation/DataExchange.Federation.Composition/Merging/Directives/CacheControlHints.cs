using System.Collections.Immutable;
using System.Globalization;
using DataExchange.Federation.Composition.Subgraphs;
using DataExchange.Federation.Composition.Syntax;
using DataExchange.Federation.Supergraphs;
using DataExchange.GraphQL.Language;

namespace DataExchange.Federation.Composition.Merging.Directives;

/// <summary>
/// The hints of <c>@cacheControl</c>, each as its subgraph has it: a hint is about the answers of who states it, so that subgraphs need not agree. Subgraphs
/// define the directive themselves, as Apollo Server does, and there is no specification to link: it is known by its name and its argument <c>maxAge</c>.
/// </summary>
internal sealed class CacheControlHints(ImmutableArray<SubgraphSchema> subgraphs)
{
    public const string Name = "cacheControl";

    private readonly HashSet<SubgraphSchema> _defining = [.. subgraphs.Where(s => s.Directives.Any(IsDefinition))];

    /// <summary>The hints of a type. A union has none, for the join specification has no place for them: the fields that return it have them instead.</summary>
    public IEnumerable<ImmutableArray<ArgumentNode>> OfType(SubgraphSchema subgraph, DeclaredType type) =>
        type.HasFields ? Applied(subgraph, type.Directives).Select(d => d.Arguments) : [];

    /// <summary>The hints of a field.</summary>
    public IEnumerable<ImmutableArray<ArgumentNode>> OfField(SubgraphSchema subgraph, DeclaredField field)
    {
        var own = Applied(subgraph, field.Directives).ToList();
        var ofUnion = subgraph.FindType(TypeNodes.Name(field.Type)) is { Kind: TypeKind.Union } union ? Applied(subgraph, union.Directives).ToList() : [];
        return ofUnion.Count == 0 ? own.Select(d => d.Arguments) : [Arguments(Read(own).Over(Read(ofUnion)))];
    }

    private static bool IsDefinition(DirectiveDefinitionNode definition) =>
        definition.Name.Value == Name && definition.Arguments.Any(a => a.Name.Value == "maxAge" && TypeNodes.Name(a.Type) == "Int");

    private IEnumerable<DirectiveNode> Applied(SubgraphSchema subgraph, ImmutableArray<DirectiveNode> directives) =>
        _defining.Contains(subgraph) ? directives.All(Name) : [];

    private static CacheHint Read(List<DirectiveNode> applied) => applied.Select(Read).Aggregate((CacheHint?)null, (all, one) => all?.And(one) ?? one) ?? default;

    private static CacheHint Read(DirectiveNode applied) => CacheHint.Of(
        applied.Argument("maxAge") is IntValueNode number ? int.TryParse(number.Value, NumberStyles.None, CultureInfo.InvariantCulture, out var seconds) ? seconds : 0 : null,
        applied.Word("scope") is { } scope ? scope != "PUBLIC" : null,
        applied.Flag("inheritMaxAge", defaultValue: false));

    private static ImmutableArray<ArgumentNode> Arguments(CacheHint hint) => DirectiveNodes.Make(
        Name,
        ("maxAge", hint.MaxAge is { } seconds ? new IntValueNode(seconds.ToString(CultureInfo.InvariantCulture)) : null),
        ("scope", hint.IsPrivate is { } isPrivate ? new EnumValueNode(isPrivate ? "PRIVATE" : "PUBLIC") : null),
        ("inheritMaxAge", DirectiveNodes.True(hint.InheritsMaxAge))).Arguments;
}
