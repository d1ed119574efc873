using System.Collections.Immutable;
using DataExchange.Federation.Composition.Merging.Fields;
using DataExchange.Federation.Composition.Merging.Types;
using DataExchange.GraphQL.Language;

namespace DataExchange.Federation.Composition.Merging.Kinds;

/// <summary>Merges the directives that clients may use: those that every subgraph defines, where every subgraph allows them.</summary>
internal sealed class ExecutableDirectiveMerger(MergeContext context, InputValueMerger arguments)
{
    public IEnumerable<DirectiveDefinitionNode> Merge()
    {
        var first = context.Subgraphs[0];
        foreach (var name in first.Directives.Select(d => d.Name.Value).Where(n => !first.Links.IsMachineryDirective(n)).Order(StringComparer.Ordinal))
        {
            ImmutableArray<Sourced<DirectiveDefinitionNode>> all =
            [
                .. context.Subgraphs.SelectMany(s => s.Directives.Where(d => d.Name.Value == name).Take(1).Select(d => new Sourced<DirectiveDefinitionNode>(s, d))),
            ];
            var locations = all[0].Value.Locations.Where(l => DirectiveLocations.Executable.Contains(l.Value) && all.All(d => d.Value.Locations.Any(o => o.Value == l.Value))).ToImmutableArray();
            if (all.Length == context.Subgraphs.Length && !locations.IsEmpty)
            {
                ImmutableArray<Sourced<ImmutableArray<InputValueDefinitionNode>>> own = [.. all.Select(d => new Sourced<ImmutableArray<InputValueDefinitionNode>>(d.Subgraph, d.Value.Arguments))];
                yield return new DirectiveDefinitionNode(
                    context.Description(all, d => d.Description, "@" + name),
                    new NameNode(name),
                    arguments.Merge(own, argument => $"@{name}({argument}:)"),
                    all.All(d => d.Value.IsRepeatable),
                    locations);
            }
        }
    }
}
