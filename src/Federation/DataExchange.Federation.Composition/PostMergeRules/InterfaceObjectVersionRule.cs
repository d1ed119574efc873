using DataExchange.Federation.Composition.Diagnostics;
using DataExchange.Federation.Composition.Merging;
using DataExchange.Federation.Composition.Subgraphs;
using DataExchange.Federation.Composition.Syntax;

namespace DataExchange.Federation.Composition.PostMergeRules;

/// <summary>INTERFACE_OBJECT_USAGE_ERROR: who has an interface object asks another what its objects really are, which the key of an interface in Federation v1 does not tell.</summary>
internal sealed class InterfaceObjectVersionRule : PostMergeRule
{
    public override void Check(MergedSchema schema, DiagnosticBag diagnostics)
    {
        foreach (var subgraph in schema.Context.Subgraphs.Where(s => s.Links.IsVersion1))
        {
            foreach (var type in subgraph.Types.Where(t => t.Kind == TypeKind.Interface && t.Directives.Has(subgraph.Links.Directive("key"))))
            {
                if (schema.Context.Subgraphs.Any(s => s.FindType(type.Name) is { IsInterfaceObject: true }))
                {
                    diagnostics.Error(
                        CompositionCodes.InterfaceObjectUsageError,
                        $"`{type.Name}` is an interface object elsewhere, but its key in `{subgraph.Name}`, of Federation v1, cannot tell what an object really is.",
                        type.Name,
                        subgraph.Name,
                        type.Node,
                        "Link Federation v2 there, or remove the key.");
                }
            }
        }
    }
}
