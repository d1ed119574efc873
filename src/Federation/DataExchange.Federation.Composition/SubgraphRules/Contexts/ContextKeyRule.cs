using DataExchange.Federation.Composition.Diagnostics;
using DataExchange.Federation.Composition.Subgraphs;
using DataExchange.Federation.Composition.Subgraphs.Contexts;

namespace DataExchange.Federation.Composition.SubgraphRules.Contexts;

/// <summary>CONTEXT_NO_RESOLVABLE_KEY: who needs a value from elsewhere is asked again with it, by a key.</summary>
internal sealed class ContextKeyRule : SubgraphRule
{
    public override void Check(SubgraphSchema schema, DiagnosticBag diagnostics)
    {
        foreach (var use in SubgraphContexts.Uses(schema).Where(u => u.Type.Kind == TypeKind.Object && u.Text is not null && !u.Type.Keys.Any(k => k.IsResolvable)).DistinctBy(u => u.Type.Name))
        {
            diagnostics.Error(
                CompositionCodes.ContextNoResolvableKey,
                $"`{use.Coordinate}` is filled from a context, but `{use.Type.Name}` has no key that the subgraph resolves.",
                use.Type.Name,
                schema.Name,
                use.Type.Node,
                $"Give `{use.Type.Name}` a `@key`.");
        }
    }
}
