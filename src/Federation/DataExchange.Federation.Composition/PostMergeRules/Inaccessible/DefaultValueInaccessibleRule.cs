using DataExchange.Federation.Composition.Diagnostics;
using DataExchange.Federation.Composition.Merging;
using DataExchange.Federation.Composition.Syntax;
using DataExchange.GraphQL.Language;

namespace DataExchange.Federation.Composition.PostMergeRules.Inaccessible;

/// <summary>DEFAULT_VALUE_USES_INACCESSIBLE: a default that clients see is made of what they see.</summary>
internal sealed class DefaultValueInaccessibleRule : PostMergeRule
{
    public override void Check(MergedSchema schema, DiagnosticBag diagnostics)
    {
        var visibility = new Visibility(schema);
        if (!visibility.HidesAnything)
        {
            return;
        }

        foreach (var (coordinate, value) in visibility.Inputs().Where(i => i.Value.DefaultValue is not null && !visibility.IsHidden(i.Value.Directives)))
        {
            foreach (var hidden in HiddenParts(schema, visibility, value))
            {
                diagnostics.Error(CompositionCodes.DefaultValueUsesInaccessible, $"The default of `{coordinate}` uses `{hidden}`, which is inaccessible.", coordinate, fix: "Choose another default, or show what it uses.");
            }
        }
    }

    private static IEnumerable<string> HiddenParts(MergedSchema schema, Visibility visibility, InputValueDefinitionNode input)
    {
        var pending = new Stack<(TypeDefinitionNode? Type, ValueNode Value)>();
        pending.Push((schema.FindType(TypeNodes.Name(input.Type)), input.DefaultValue!));
        while (pending.TryPop(out var next))
        {
            if (next.Value is ListValueNode list)
            {
                list.Values.ToList().ForEach(v => pending.Push((next.Type, v)));
            }
            else if (next is (EnumTypeDefinitionNode enumType, EnumValueNode value) && enumType.Values.Any(v => v.Name.Value == value.Value && visibility.IsHidden(v.Directives)))
            {
                yield return $"{enumType.Name.Value}.{value.Value}";
            }
            else if (next is (InputObjectTypeDefinitionNode inputType, ObjectValueNode fields))
            {
                foreach (var field in fields.Fields)
                {
                    var declared = inputType.Fields.FirstOrDefault(f => f.Name.Value == field.Name.Value);
                    if (declared is not null && visibility.IsHidden(declared.Directives))
                    {
                        yield return $"{inputType.Name.Value}.{field.Name.Value}";
                    }

                    pending.Push((declared is null ? null : schema.FindType(TypeNodes.Name(declared.Type)), field.Value));
                }
            }
        }
    }
}
