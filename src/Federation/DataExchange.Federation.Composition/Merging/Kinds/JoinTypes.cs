using System.Collections.Immutable;
using DataExchange.Federation.Composition.Merging.Types;
using DataExchange.Federation.Composition.Subgraphs;
using DataExchange.Federation.Composition.Syntax;
using DataExchange.GraphQL.Language;

namespace DataExchange.Federation.Composition.Merging.Kinds;

/// <summary>Makes the join directives of a type. See <see href="https://specs.apollo.dev/join/v0.5"/>.</summary>
internal static class JoinTypes
{
    public static IEnumerable<DirectiveNode> Make(ImmutableArray<Sourced<DeclaredType>> types, MergeContext context) =>
    [
        .. types.SelectMany(t => Interfaces(t, context)),
        .. types.SelectMany(t => Types(t, context)),
        .. types.SelectMany(t => Members(t, context)),
    ];

    private static IEnumerable<DirectiveNode> Types(Sourced<DeclaredType> type, MergeContext context)
    {
        var isInterfaceObject = ("isInterfaceObject", (ValueNode?)DirectiveNodes.True(type.Value.IsInterfaceObject));
        var keys = type.Value.Keys.DistinctBy(k => (k.Fields.Text, k.IsResolvable)).ToList();
        if (keys.Count == 0)
        {
            return [DirectiveNodes.Make("join__type", context.Graph(type.Subgraph), isInterfaceObject)];
        }

        return keys.Select(key => DirectiveNodes.Make(
            "join__type",
            context.Graph(type.Subgraph),
            ("key", DirectiveNodes.String(key.Fields.Text)),
            ("extension", DirectiveNodes.True(key.IsOfExtension)),
            ("resolvable", key.IsResolvable ? null : new BooleanValueNode(false)),
            isInterfaceObject));
    }

    private static IEnumerable<DirectiveNode> Interfaces(Sourced<DeclaredType> type, MergeContext context) =>
        type.Value.Interfaces.Select(i => DirectiveNodes.Make("join__implements", context.Graph(type.Subgraph), ("interface", DirectiveNodes.String(i))));

    private static IEnumerable<DirectiveNode> Members(Sourced<DeclaredType> type, MergeContext context) =>
        type.Value.Members.Select(m => DirectiveNodes.Make("join__unionMember", context.Graph(type.Subgraph), ("member", DirectiveNodes.String(m))));
}
