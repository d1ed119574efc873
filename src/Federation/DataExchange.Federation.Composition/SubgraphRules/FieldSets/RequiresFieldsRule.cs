using DataExchange.Federation.Composition.Diagnostics;
using DataExchange.Federation.Composition.Subgraphs;

namespace DataExchange.Federation.Composition.SubgraphRules.FieldSets;

/// <summary>REQUIRES_INVALID_FIELDS_TYPE, REQUIRES_INVALID_FIELDS, REQUIRES_DIRECTIVE_IN_FIELDS_ARG, REQUIRES_FIELDS_MISSING_EXTERNAL: only what others own can be required.</summary>
internal sealed class RequiresFieldsRule() : FieldSetRule("requires")
{
    public override void Check(SubgraphSchema schema, DiagnosticBag diagnostics)
    {
        foreach (var type in schema.Types.Where(t => t.HasFields))
        {
            foreach (var field in type.Fields)
            {
                if (field.Requires is { } set)
                {
                    CheckSet(schema, type, set, $"{type.Name}.{field.Name}", diagnostics);
                }
            }
        }
    }

    protected override void CheckFields(SubgraphSchema schema, DeclaredType type, FieldSetText set, Action<string, string, string?> report)
    {
        foreach (var missing in ExternalFields.Missing(schema, type, set.Selections!))
        {
            report(CompositionCodes.RequiresFieldsMissingExternal, $"`{missing}` is required, but the subgraph resolves it itself.", $"Mark `{missing}` with `@external`, or do not require it.");
        }
    }
}
