using DataExchange.Federation.Composition.Diagnostics;
using DataExchange.Federation.Composition.Subgraphs;
using DataExchange.Federation.Composition.Syntax;

namespace DataExchange.Federation.Composition.SubgraphRules.FieldSets;

/// <summary>PROVIDES_INVALID_FIELDS_TYPE, PROVIDES_INVALID_FIELDS, PROVIDES_DIRECTIVE_IN_FIELDS_ARG, PROVIDES_FIELDS_HAS_ARGS, PROVIDES_FIELDS_MISSING_EXTERNAL: only what others own can be provided.</summary>
internal sealed class ProvidesFieldsRule() : FieldSetRule("provides")
{
    public override void Check(SubgraphSchema schema, DiagnosticBag diagnostics)
    {
        foreach (var type in schema.Types.Where(t => t.HasFields))
        {
            foreach (var field in type.Fields)
            {
                if (field is { Provides: { } set, IsExternal: false } && schema.FindType(TypeNodes.Name(field.Type)) is { Kind: TypeKind.Object or TypeKind.Interface or TypeKind.Union } target)
                {
                    CheckSet(schema, target, set, $"{type.Name}.{field.Name}", diagnostics);
                }
            }
        }
    }

    protected override void CheckFields(SubgraphSchema schema, DeclaredType type, FieldSetText set, Action<string, string, string?> report)
    {
        foreach (var selected in FieldSetWalk.Fields(schema, type, set.Selections!))
        {
            if (selected.Field is { } field && !field.Node.Arguments.IsEmpty)
            {
                report(CompositionCodes.ProvidesFieldsHasArgs, $"`{selected.Parent!.Name}.{field.Name}` has arguments, so it cannot be provided.", null);
            }
        }

        foreach (var missing in ExternalFields.Missing(schema, type, set.Selections!))
        {
            report(CompositionCodes.ProvidesFieldsMissingExternal, $"`{missing}` is provided, but the subgraph resolves it anyway.", $"Mark `{missing}` with `@external`, or do not provide it.");
        }
    }
}
