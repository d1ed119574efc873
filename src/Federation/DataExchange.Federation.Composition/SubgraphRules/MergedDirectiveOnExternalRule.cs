using System.Collections.Immutable;
using DataExchange.Federation.Composition.Diagnostics;
using DataExchange.Federation.Composition.Subgraphs;
using DataExchange.Federation.Composition.Syntax;

namespace DataExchange.Federation.Composition.SubgraphRules;

/// <summary>MERGED_DIRECTIVE_APPLICATION_ON_EXTERNAL: what a field is, its owner says.</summary>
internal sealed class MergedDirectiveOnExternalRule : SubgraphRule
{
    private static readonly ImmutableArray<string> Merged = ["tag", "inaccessible", "authenticated", "requiresScopes", "policy", "cost", "listSize"];

    public override void Check(SubgraphSchema schema, DiagnosticBag diagnostics)
    {
        if (schema.Links.IsVersion1)
        {
            return;
        }

        foreach (var type in schema.Types.Where(t => t.Kind == TypeKind.Object))
        {
            foreach (var field in type.Fields.Where(f => f.IsExternal))
            {
                foreach (var name in Merged.Where(m => schema.Links.Directive(m) is { } local && field.Directives.Has(local)))
                {
                    diagnostics.Error(
                        CompositionCodes.MergedDirectiveApplicationOnExternal,
                        $"`{type.Name}.{field.Name}` is external, so `@{name}` on it says nothing.",
                        $"{type.Name}.{field.Name}",
                        schema.Name,
                        field.Node,
                        $"Put `@{name}` on the field where it is resolved.");
                }
            }
        }
    }
}
