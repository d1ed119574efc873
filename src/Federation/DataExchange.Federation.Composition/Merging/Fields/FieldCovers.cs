using System.Collections.Immutable;
using DataExchange.Federation.Composition.Merging.Directives;
using DataExchange.Federation.Composition.Subgraphs;
using DataExchange.Federation.Composition.Syntax;
using DataExchange.GraphQL.Language;

namespace DataExchange.Federation.Composition.Merging.Fields;

/// <summary>
/// What each subgraph says of a field with a directive that covers fields: on the field, or else on its type. Where no subgraph says it on the field, the
/// types say it; where one does, the words of the others on their types count as much, so that no subgraph says less of a field than another has said.
/// </summary>
internal static class FieldCovers
{
    public static IEnumerable<(SubgraphSchema Subgraph, DirectiveNode Applied)> Of(MergedDirective kind, ImmutableArray<FieldSource> found)
    {
        var stated = found
            .Where(s => !s.Field.IsExternal && kind.LocalName(s.Subgraph) is not null)
            .Select(s => (s.Subgraph, OfField: s.Field.Directives.Find(kind.LocalName(s.Subgraph)), OfType: s.Parent.Directives.Find(kind.LocalName(s.Subgraph))))
            .ToList();
        return stated.Exists(s => s.OfField is not null)
            ? stated.Where(s => (s.OfField ?? s.OfType) is not null).Select(s => (s.Subgraph, (s.OfField ?? s.OfType)!))
            : [];
    }
}
