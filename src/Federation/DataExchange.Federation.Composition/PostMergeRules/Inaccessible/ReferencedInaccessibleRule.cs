using DataExchange.Federation.Composition.Diagnostics;
using DataExchange.Federation.Composition.Merging;
using DataExchange.Federation.Composition.Syntax;

namespace DataExchange.Federation.Composition.PostMergeRules.Inaccessible;

/// <summary>REFERENCED_INACCESSIBLE: what clients see has a type that they see.</summary>
internal sealed class ReferencedInaccessibleRule : PostMergeRule
{
    public override void Check(MergedSchema schema, DiagnosticBag diagnostics)
    {
        var visibility = new Visibility(schema);
        void Report(string coordinate, string type) => diagnostics.Error(
            CompositionCodes.ReferencedInaccessible,
            $"`{coordinate}` is visible, but its type `{type}` is inaccessible.",
            coordinate,
            fix: $"Mark `{coordinate}` with `@inaccessible` too, or show `{type}`.");

        foreach (var type in visibility.VisibleTypes)
        {
            foreach (var field in Visibility.Fields(type).Where(f => !visibility.IsHidden(f.Directives) && visibility.IsHiddenType(TypeNodes.Name(f.Type))))
            {
                Report($"{type.Name.Value}.{field.Name.Value}", TypeNodes.Name(field.Type));
            }
        }

        foreach (var (coordinate, value) in visibility.Inputs().Where(i => !visibility.IsHidden(i.Value.Directives) && visibility.IsHiddenType(TypeNodes.Name(i.Value.Type))))
        {
            Report(coordinate, TypeNodes.Name(value.Type));
        }
    }
}
