using DataExchange.Federation.Composition.Diagnostics;
using DataExchange.Federation.Composition.Links;
using DataExchange.Federation.Composition.Merging;
using DataExchange.Federation.Composition.Syntax;
using DataExchange.GraphQL.Language;

namespace DataExchange.Federation.Composition.PostMergeRules;

/// <summary>DX_UNCLASSIFIED: where any subgraph classifies its data, every field of an object type has a class, its own or its type's. A field without one does not publish.</summary>
internal sealed class ClassificationRule : PostMergeRule
{
    public override void Check(MergedSchema schema, DiagnosticBag diagnostics)
    {
        if (!schema.Context.Subgraphs.Any(s => s.Links.Find(AccessSpec.Identity) is not null))
        {
            return;
        }

        var classified = schema.Directives.FirstOrDefault(d => d.Spec is { SpecName: AccessSpec.Classified } spec && spec.Url.StartsWith(AccessSpec.Identity, StringComparison.Ordinal))?.Name;
        foreach (var type in schema.Types.OfType<ObjectTypeDefinitionNode>().Where(t => !t.Directives.Has(classified)))
        {
            foreach (var field in type.Fields.Where(f => !f.Directives.Has(classified)))
            {
                var coordinate = $"{type.Name.Value}.{field.Name.Value}";
                var owner = schema.Context.Subgraphs.FirstOrDefault(s => s.FindType(type.Name.Value)?.FindField(field.Name.Value) is not null);
                diagnostics.Error(
                    CompositionCodes.DxUnclassified,
                    $"`{coordinate}` has no data class, and a field without a classification does not publish.",
                    coordinate,
                    owner?.Name,
                    owner?.FindType(type.Name.Value)?.FindField(field.Name.Value)?.Node,
                    "Add `@classified` to the field or to its type.");
            }
        }
    }
}
