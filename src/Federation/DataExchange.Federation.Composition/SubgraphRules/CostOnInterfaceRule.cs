using DataExchange.Federation.Composition.Diagnostics;
using DataExchange.Federation.Composition.Subgraphs;
using DataExchange.Federation.Composition.Syntax;

namespace DataExchange.Federation.Composition.SubgraphRules;

/// <summary>COST_APPLIED_TO_INTERFACE_FIELD: implementations may cost differently, so each says its own. See <see href="https://specs.apollo.dev/cost/v0.1"/>.</summary>
internal sealed class CostOnInterfaceRule : SubgraphRule
{
    public override void Check(SubgraphSchema schema, DiagnosticBag diagnostics)
    {
        var cost = schema.Links.Directive("cost");
        foreach (var type in schema.Types.Where(t => t.Kind == TypeKind.Interface))
        {
            foreach (var field in type.Fields)
            {
                if (field.Directives.Find(cost) is { } applied)
                {
                    diagnostics.Error(CompositionCodes.CostAppliedToInterfaceField, $"`{type.Name}.{field.Name}` is a field of an interface, which has no cost of its own.", $"{type.Name}.{field.Name}", schema.Name, applied, "Put `@cost` on the fields of the implementations.");
                }
            }
        }
    }
}
