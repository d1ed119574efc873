using DataExchange.Federation.Composition.Diagnostics;
using DataExchange.Federation.Composition.Subgraphs;

namespace DataExchange.Federation.Composition.SubgraphRules;

/// <summary>INTERFACE_OBJECT_USAGE_ERROR: without a key nobody could tell what an interface object really is.</summary>
internal sealed class InterfaceObjectNeedsKeyRule : SubgraphRule
{
    public override void Check(SubgraphSchema schema, DiagnosticBag diagnostics)
    {
        foreach (var type in schema.Types.Where(t => t.IsInterfaceObject && t.Keys.IsEmpty))
        {
            diagnostics.Error(CompositionCodes.InterfaceObjectUsageError, $"`{type.Name}` is an interface object without a key.", type.Name, schema.Name, type.Node, "Give it a `@key`.");
        }
    }
}
