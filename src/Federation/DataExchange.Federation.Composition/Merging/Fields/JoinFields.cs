using System.Collections.Immutable;
using DataExchange.Federation.Composition.Merging.Types;
using DataExchange.Federation.Composition.Subgraphs;
using DataExchange.Federation.Composition.Syntax;
using DataExchange.GraphQL.Language;

namespace DataExchange.Federation.Composition.Merging.Fields;

/// <summary>Makes <c>@join__field</c>, where it says more than that every subgraph of the type has the field. See <see href="https://specs.apollo.dev/join/v0.5"/>.</summary>
internal static class JoinFields
{
    public static IEnumerable<DirectiveNode> Make(TypeNode merged, ImmutableArray<Sourced<DeclaredType>> types, ImmutableArray<FieldSource> sources, MergeContext context)
    {
        var joined = sources.RemoveAll(s => s.IsOverridden && !s.IsUsed);
        return joined.Length == types.Length && !joined.Any(s => IsSpecial(s, merged))
            ? []
            : joined.Select(s => Make(s, merged, context));
    }

    private static bool IsSpecial(FieldSource source, TypeNode merged) =>
        source.Field.IsExternal
        || source.IsOverridden
        || source.MovingLabel is not null
        || source.Parent.IsInterfaceObject
        || source.Field.Requires is not null
        || source.Field.Provides is not null
        || source.Field.Override is not null
        || ContextArguments.Of(source.Subgraph, source.Field) is not null
        || !SyntaxComparer.Instance.Equals(source.Field.Type, merged);

    private static DirectiveNode Make(FieldSource source, TypeNode merged, MergeContext context) => DirectiveNodes.Make(
        "join__field",
        context.Graph(source.Subgraph),
        ("requires", DirectiveNodes.String(source.Field.Requires?.Text)),
        ("provides", DirectiveNodes.String(source.Field.Provides?.Text)),
        ("type", SyntaxComparer.Instance.Equals(source.Field.Type, merged) ? null : DirectiveNodes.String(TypeNodes.Text(source.Field.Type))),
        ("external", DirectiveNodes.True(source.Field.IsExternal)),
        ("override", DirectiveNodes.String(source.Field.Override?.From)),
        ("usedOverridden", DirectiveNodes.True(source.IsOverridden)),
        ("overrideLabel", DirectiveNodes.String(source.Field.Override?.Label ?? source.MovingLabel)),
        ("contextArguments", ContextArguments.Of(source.Subgraph, source.Field)));
}
