using DataExchange.Federation.Composition.Diagnostics;
using DataExchange.Federation.Composition.Merging;

namespace DataExchange.Federation.Composition.PostMergeRules;

/// <summary>EXTENSION_WITH_NO_BASE: what subgraphs extend, some subgraph defines; for those of Federation v1, another one.</summary>
internal sealed class ExtensionBaseRule : PostMergeRule
{
    public override void Check(MergedSchema schema, DiagnosticBag diagnostics)
    {
        foreach (var group in schema.Context.Subgraphs.SelectMany(s => s.Types.Select(t => (Subgraph: s, Type: t))).GroupBy(t => t.Type.Name, StringComparer.Ordinal))
        {
            if (group.Key is "Query" or "Mutation" or "Subscription")
            {
                continue;
            }

            foreach (var (subgraph, type) in group)
            {
                var isWithoutBase = subgraph.Links.IsVersion1
                    ? type.IsExtension && !group.Any(o => o.Subgraph != subgraph && o.Type.HasDefinition)
                    : !group.Any(o => o.Type.HasDefinition || o.Subgraph.Links.IsVersion1);
                if (isWithoutBase)
                {
                    diagnostics.Error(CompositionCodes.ExtensionWithNoBase, $"`{group.Key}` is extended, but no subgraph defines it.", group.Key, subgraph.Name, type.Node, $"Define `{group.Key}` in the subgraph that owns it.");
                }
            }
        }
    }
}
