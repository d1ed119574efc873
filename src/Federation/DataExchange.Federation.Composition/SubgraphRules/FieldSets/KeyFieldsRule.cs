using DataExchange.Federation.Composition.Diagnostics;
using DataExchange.Federation.Composition.Subgraphs;
using DataExchange.Federation.Composition.Syntax;

namespace DataExchange.Federation.Composition.SubgraphRules.FieldSets;

/// <summary>KEY_INVALID_FIELDS_TYPE, KEY_INVALID_FIELDS, KEY_DIRECTIVE_IN_FIELDS_ARG, KEY_FIELDS_HAS_ARGS, KEY_FIELDS_SELECT_INVALID_TYPE: a key is made of plain values.</summary>
internal sealed class KeyFieldsRule() : FieldSetRule("key")
{
    public override void Check(SubgraphSchema schema, DiagnosticBag diagnostics)
    {
        foreach (var type in schema.Types)
        {
            foreach (var key in type.Keys)
            {
                CheckSet(schema, type, key.Fields, type.Name, diagnostics);
            }
        }
    }

    protected override void CheckFields(SubgraphSchema schema, DeclaredType type, FieldSetText set, Action<string, string, string?> report)
    {
        foreach (var selected in FieldSetWalk.Fields(schema, type, set.Selections!))
        {
            if (selected.Field is not { } field)
            {
                continue;
            }

            var coordinate = $"{selected.Parent!.Name}.{field.Name}";
            if (!field.Node.Arguments.IsEmpty)
            {
                report(CompositionCodes.KeyFieldsHasArgs, $"`{coordinate}` has arguments, so it cannot be part of the key `{set.Text}`.", null);
            }

            var kind = schema.FindType(TypeNodes.Name(field.Type))?.Kind;
            if (kind is TypeKind.Interface or TypeKind.Union)
            {
                var what = kind == TypeKind.Union ? "a union" : "an interface";
                report(CompositionCodes.KeyFieldsSelectInvalidType, $"`{coordinate}` is {what}, so it cannot be part of the key `{set.Text}`.", null);
            }
        }
    }
}
