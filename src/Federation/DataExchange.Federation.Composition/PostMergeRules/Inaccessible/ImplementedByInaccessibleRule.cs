using DataExchange.Federation.Composition.Diagnostics;
using DataExchange.Federation.Composition.Merging;

namespace DataExchange.Federation.Composition.PostMergeRules.Inaccessible;

/// <summary>IMPLEMENTED_BY_INACCESSIBLE: a visible field or argument of a visible interface is visible on its visible implementations.</summary>
internal sealed class ImplementedByInaccessibleRule : PostMergeRule
{
    public override void Check(MergedSchema schema, DiagnosticBag diagnostics)
    {
        var visibility = new Visibility(schema);
        foreach (var type in visibility.VisibleTypes)
        {
            foreach (var implemented in Visibility.Interfaces(type).Select(i => schema.FindType(i.Name.Value)).Where(i => i is not null && !visibility.IsHidden(i.Directives)))
            {
                foreach (var field in Visibility.Fields(type).Where(f => visibility.IsHidden(f.Directives)))
                {
                    if (Visibility.Fields(implemented!).Any(f => f.Name.Value == field.Name.Value && !visibility.IsHidden(f.Directives)))
                    {
                        var coordinate = $"{type.Name.Value}.{field.Name.Value}";
                        diagnostics.Error(CompositionCodes.ImplementedByInaccessible, $"`{coordinate}` is inaccessible, but `{implemented!.Name.Value}.{field.Name.Value}`, which it implements, is not.", coordinate, fix: "Hide both, or none.");
                    }
                }
            }
        }

        foreach (var (coordinate, own, implemented) in visibility.ImplementedArguments())
        {
            if (visibility.IsHidden(own.Directives) && !visibility.IsHidden(implemented.Directives))
            {
                diagnostics.Error(CompositionCodes.ImplementedByInaccessible, $"`{coordinate}` is inaccessible, but the argument of the interface, which it implements, is not.", coordinate, fix: "Hide both, or none.");
            }
        }
    }
}
