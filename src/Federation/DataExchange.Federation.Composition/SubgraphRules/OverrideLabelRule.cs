using System.Text.RegularExpressions;
using DataExchange.Federation.Composition.Diagnostics;
using DataExchange.Federation.Composition.Subgraphs;

namespace DataExchange.Federation.Composition.SubgraphRules;

/// <summary>OVERRIDE_LABEL_INVALID: a label is a name, or <c>percent(n)</c> from 0 to 100.</summary>
internal sealed partial class OverrideLabelRule : SubgraphRule
{
    public override void Check(SubgraphSchema schema, DiagnosticBag diagnostics)
    {
        foreach (var type in schema.Types)
        {
            foreach (var field in type.Fields)
            {
                if (field.Override is { Label: { } label } taken && !Label().IsMatch(label))
                {
                    diagnostics.Error(CompositionCodes.OverrideLabelInvalid, $"`{label}` is not a label: a name that begins with a letter, or `percent(n)` with n from 0 to 100, is expected.", $"{type.Name}.{field.Name}", schema.Name, taken.Node);
                }
            }
        }
    }

    [GeneratedRegex(@"^([a-zA-Z][a-zA-Z0-9_\-:./]*|percent\((\d{1,2}(\.\d{1,8})?|100)\))$", RegexOptions.NonBacktracking | RegexOptions.CultureInvariant)]
    private static partial Regex Label();
}
