using DataExchange.Federation.Composition.Diagnostics;
using DataExchange.Federation.Composition.Merging;
using DataExchange.GraphQL.Language;

namespace DataExchange.Federation.Composition.PostMergeRules.Inaccessible;

/// <summary>ONLY_INACCESSIBLE_CHILDREN: a type that clients see has something to see.</summary>
internal sealed class OnlyInaccessibleChildrenRule : PostMergeRule
{
    public override void Check(MergedSchema schema, DiagnosticBag diagnostics)
    {
        var visibility = new Visibility(schema);
        if (!visibility.HidesAnything)
        {
            return;
        }

        foreach (var type in visibility.VisibleTypes)
        {
            var children = Children(type, visibility).ToList();
            if (children.Count > 0 && children.TrueForAll(isHidden => isHidden))
            {
                diagnostics.Error(CompositionCodes.OnlyInaccessibleChildren, $"`{type.Name.Value}` is visible, but all that it has is inaccessible.", type.Name.Value, fix: $"Mark `{type.Name.Value}` with `@inaccessible` too.");
            }
        }
    }

    private static IEnumerable<bool> Children(TypeDefinitionNode type, Visibility visibility) => type switch
    {
        UnionTypeDefinitionNode n => n.Types.Select(t => visibility.IsHiddenType(t.Name.Value)),
        EnumTypeDefinitionNode n => n.Values.Select(v => visibility.IsHidden(v.Directives)),
        InputObjectTypeDefinitionNode n => n.Fields.Select(f => visibility.IsHidden(f.Directives)),
        _ => Visibility.Fields(type).Select(f => visibility.IsHidden(f.Directives)),
    };
}
