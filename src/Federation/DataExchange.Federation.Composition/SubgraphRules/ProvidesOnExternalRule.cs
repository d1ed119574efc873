using DataExchange.Federation.Composition.Diagnostics;
using DataExchange.Federation.Composition.Subgraphs;

namespace DataExchange.Federation.Composition.SubgraphRules;

/// <summary>EXTERNAL_COLLISION_WITH_ANOTHER_DIRECTIVE: who does not resolve a field has nothing to provide below it.</summary>
internal sealed class ProvidesOnExternalRule : SubgraphRule
{
    public override void Check(SubgraphSchema schema, DiagnosticBag diagnostics)
    {
        foreach (var type in schema.Types.Where(t => t.HasFields))
        {
            foreach (var field in type.Fields.Where(f => f is { IsExternal: true, Provides: not null }))
            {
                diagnostics.Error(
                    CompositionCodes.ExternalCollisionWithAnotherDirective,
                    $"`{type.Name}.{field.Name}` is external, so it cannot provide anything.",
                    $"{type.Name}.{field.Name}",
                    schema.Name,
                    field.Provides!.Node,
                    "Remove `@provides`, or resolve the field.");
            }
        }
    }
}
