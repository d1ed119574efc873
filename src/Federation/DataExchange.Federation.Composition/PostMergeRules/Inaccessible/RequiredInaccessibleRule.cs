using DataExchange.Federation.Composition.Diagnostics;
using DataExchange.Federation.Composition.Merging;
using DataExchange.Federation.Composition.Syntax;

namespace DataExchange.Federation.Composition.PostMergeRules.Inaccessible;

/// <summary>REQUIRED_INACCESSIBLE: clients can give what they must give.</summary>
internal sealed class RequiredInaccessibleRule : PostMergeRule
{
    public override void Check(MergedSchema schema, DiagnosticBag diagnostics)
    {
        var visibility = new Visibility(schema);
        foreach (var (coordinate, value) in visibility.Inputs().Where(i => visibility.IsHidden(i.Value.Directives) && TypeNodes.IsRequired(i.Value)))
        {
            diagnostics.Error(CompositionCodes.RequiredInaccessible, $"`{coordinate}` is required, but inaccessible (`{TypeNodes.Text(value.Type)}` without a default).", coordinate, fix: "Make it optional, or show it.");
        }

        foreach (var (coordinate, own, implemented) in visibility.ImplementedArguments())
        {
            if (visibility.IsHidden(implemented.Directives) && !visibility.IsHidden(own.Directives) && TypeNodes.IsRequired(own))
            {
                diagnostics.Error(CompositionCodes.RequiredInaccessible, $"`{coordinate}` is required, but who asks the interface cannot see it.", coordinate, fix: "Make it optional, or show it on the interface.");
            }
        }
    }
}
