using DataExchange.Federation.Composition.Diagnostics;
using DataExchange.Federation.Composition.Merging;

namespace DataExchange.Federation.Composition.PostMergeRules;

/// <summary>EXTENSION_WITH_NO_BASE: what subgraphs of Federation v1 extend, some subgraph defines.</summary>
internal sealed class ExtensionBaseRule : PostMergeRule
{
    public override void Check(MergedSchema schema, DiagnosticBag diagnostics)
    {
        foreach (var group in schema.Context.Subgraphs.SelectMany(s => s.Types.Select(t => (Subgraph: s, Type: t))).GroupBy(t => t.Type.Name, StringComparer.Ordinal))
        {
            if (group.Key is not ("Query" or "Mutation" or "Subscription") && group.All(t => t.Type.IsExtension) && group.Any(t => t.Subgraph.Links.IsVersion1))
            {
                var first = group.First(t => t.Subgraph.Links.IsVersion1);
                diagnostics.Error(CompositionCodes.ExtensionWithNoBase, $"`{group.Key}` is extended, but no subgraph defines it.", group.Key, first.Subgraph.Name, first.Type.Node, $"Define `{group.Key}` in the subgraph that owns it.");
            }
        }
    }
}
