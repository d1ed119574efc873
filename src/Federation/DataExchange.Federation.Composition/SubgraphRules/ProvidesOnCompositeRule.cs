using DataExchange.Federation.Composition.Diagnostics;
using DataExchange.Federation.Composition.Subgraphs;
using DataExchange.Federation.Composition.Syntax;

namespace DataExchange.Federation.Composition.SubgraphRules;

/// <summary>PROVIDES_ON_NON_OBJECT_FIELD: below a scalar or an enum there is nothing to provide.</summary>
internal sealed class ProvidesOnCompositeRule : SubgraphRule
{
    public override void Check(SubgraphSchema schema, DiagnosticBag diagnostics)
    {
        foreach (var type in schema.Types.Where(t => t.Kind == TypeKind.Object))
        {
            foreach (var field in type.Fields.Where(f => f.Provides is not null))
            {
                if (schema.FindType(TypeNodes.Name(field.Type))?.Kind is null or TypeKind.Scalar or TypeKind.Enum)
                {
                    diagnostics.Error(CompositionCodes.ProvidesOnNonObjectField, $"`{type.Name}.{field.Name}` is of type `{TypeNodes.Text(field.Type)}`, which has no fields to provide.", $"{type.Name}.{field.Name}", schema.Name, field.Provides!.Node, "Remove `@provides`.");
                }
            }
        }
    }
}
