using DataExchange.Federation.Composition.Diagnostics;
using DataExchange.Federation.Composition.Links;
using DataExchange.Federation.Composition.Subgraphs;
using DataExchange.Federation.Composition.Syntax;

namespace DataExchange.Federation.Composition.SubgraphRules;

/// <summary>DX_SUBJECT_UNKNOWN: <c>@subject</c> names a field of its type.</summary>
internal sealed class SubjectFieldRule : SubgraphRule
{
    public override void Check(SubgraphSchema schema, DiagnosticBag diagnostics)
    {
        if (schema.Links.Find(AccessSpec.Identity)?.Directive(AccessSpec.Subject) is not { } subject)
        {
            return;
        }

        foreach (var type in schema.Types)
        {
            foreach (var applied in type.Directives.All(subject))
            {
                if (applied.Text("field") is { } field && type.FindField(field) is null)
                {
                    diagnostics.Error(CompositionCodes.DxSubjectUnknown, $"`{type.Name}` has no field `{field}` that could name its subject.", type.Name, schema.Name, applied, "Name a field of the type.");
                }
            }
        }
    }
}
