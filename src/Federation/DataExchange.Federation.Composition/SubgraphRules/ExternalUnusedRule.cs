using DataExchange.Federation.Composition.Diagnostics;
using DataExchange.Federation.Composition.Subgraphs;

namespace DataExchange.Federation.Composition.SubgraphRules;

/// <summary>EXTERNAL_UNUSED: an external field is there to be a key, required, provided, or demanded by an interface.</summary>
internal sealed class ExternalUnusedRule : SubgraphRule
{
    public override void Check(SubgraphSchema schema, DiagnosticBag diagnostics)
    {
        if (schema.Links.IsVersion1)
        {
            return;
        }

        var used = FieldUses.OfExternals(schema);
        foreach (var type in schema.Types.Where(t => t.HasFields))
        {
            foreach (var field in type.Fields.Where(f => f.IsExternal && !used.Contains((type.Name, f.Name))))
            {
                diagnostics.Error(
                    CompositionCodes.ExternalUnused,
                    $"`{type.Name}.{field.Name}` is external, but no key, requirement, provision or interface uses it.",
                    $"{type.Name}.{field.Name}",
                    schema.Name,
                    field.Node,
                    "Remove the field from this subgraph.");
            }
        }
    }
}
