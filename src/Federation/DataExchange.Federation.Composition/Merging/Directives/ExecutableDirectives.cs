using System.Collections.Immutable;
using DataExchange.Federation.Composition.Merging.Types;
using DataExchange.GraphQL.Language;

namespace DataExchange.Federation.Composition.Merging.Directives;

/// <summary>Directives that clients may use: those that every subgraph defines, where every subgraph allows them.</summary>
internal static class ExecutableDirectives
{
    public static IEnumerable<DirectiveDefinitionNode> Merge(MergeContext context)
    {
        var first = context.Subgraphs[0];
        foreach (var definition in first.Directives.Where(d => !first.Links.IsMachineryDirective(d.Name.Value)).OrderBy(d => d.Name.Value, StringComparer.Ordinal))
        {
            var all = context.Subgraphs
                .Select(s => s.Directives.FirstOrDefault(d => d.Name.Value == definition.Name.Value))
                .OfType<DirectiveDefinitionNode>()
                .ToImmutableArray();
            var locations = definition.Locations.Where(l => DirectiveLocations.Executable.Contains(l.Value) && all.All(d => d.Locations.Any(o => o.Value == l.Value))).ToImmutableArray();
            if (all.Length == context.Subgraphs.Length && !locations.IsEmpty)
            {
                var arguments = definition.Arguments.Where(a => all.All(d => d.Arguments.Any(o => o.Name.Value == a.Name.Value))).ToImmutableArray();
                yield return new DirectiveDefinitionNode(definition.Description, definition.Name, arguments, all.All(d => d.IsRepeatable), locations);
            }
        }
    }
}
