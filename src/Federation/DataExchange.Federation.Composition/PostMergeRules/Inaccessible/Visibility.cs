using System.Collections.Immutable;
using DataExchange.Federation.Composition.Merging;
using DataExchange.Federation.Composition.Syntax;
using DataExchange.GraphQL.Language;

namespace DataExchange.Federation.Composition.PostMergeRules.Inaccessible;

/// <summary>What of a merged schema clients see. See <see href="https://specs.apollo.dev/inaccessible/v0.2"/>.</summary>
internal sealed class Visibility(MergedSchema schema)
{
    private readonly string? _inaccessible = schema.Directives.FirstOrDefault(d => d.Spec?.SpecName == "inaccessible")?.Name;

    /// <summary>Whether anything is hidden at all.</summary>
    public bool HidesAnything => _inaccessible is not null;

    public IEnumerable<TypeDefinitionNode> VisibleTypes => schema.Types.Where(t => !IsHidden(t.Directives));

    public bool IsHidden(ImmutableArray<DirectiveNode> directives) => _inaccessible is not null && directives.Has(_inaccessible);

    public bool IsHiddenType(string name) => schema.FindType(name) is { } type && IsHidden(type.Directives);

    public static ImmutableArray<FieldDefinitionNode> Fields(TypeDefinitionNode type) => type switch
    {
        ObjectTypeDefinitionNode n => n.Fields,
        InterfaceTypeDefinitionNode n => n.Fields,
        _ => [],
    };

    public static ImmutableArray<NamedTypeNode> Interfaces(TypeDefinitionNode type) => type switch
    {
        ObjectTypeDefinitionNode n => n.Interfaces,
        InterfaceTypeDefinitionNode n => n.Interfaces,
        _ => [],
    };

    /// <summary>The arguments and input fields of visible owners, with their coordinates.</summary>
    public IEnumerable<(string Coordinate, InputValueDefinitionNode Value)> Inputs()
    {
        foreach (var directive in schema.Executable)
        {
            foreach (var argument in directive.Arguments)
            {
                yield return ($"@{directive.Name.Value}({argument.Name.Value}:)", argument);
            }
        }

        foreach (var type in VisibleTypes)
        {
            foreach (var field in Fields(type).Where(f => !IsHidden(f.Directives)))
            {
                foreach (var argument in field.Arguments)
                {
                    yield return ($"{type.Name.Value}.{field.Name.Value}({argument.Name.Value}:)", argument);
                }
            }

            foreach (var input in type is InputObjectTypeDefinitionNode n ? n.Fields : [])
            {
                yield return ($"{type.Name.Value}.{input.Name.Value}", input);
            }
        }
    }

    /// <summary>The arguments of visible fields that implement visible fields of interfaces, each with the interface's.</summary>
    public IEnumerable<(string Coordinate, InputValueDefinitionNode Own, InputValueDefinitionNode Implemented)> ImplementedArguments()
    {
        foreach (var type in VisibleTypes)
        {
            foreach (var implemented in Interfaces(type).Select(i => schema.FindType(i.Name.Value)).OfType<InterfaceTypeDefinitionNode>().Where(i => !IsHidden(i.Directives)))
            {
                foreach (var field in Fields(type).Where(f => !IsHidden(f.Directives)))
                {
                    var ofInterface = implemented.Fields.FirstOrDefault(f => f.Name.Value == field.Name.Value && !IsHidden(f.Directives));
                    foreach (var argument in ofInterface?.Arguments ?? [])
                    {
                        if (field.Arguments.FirstOrDefault(a => a.Name.Value == argument.Name.Value) is { } own)
                        {
                            yield return ($"{type.Name.Value}.{field.Name.Value}({own.Name.Value}:)", own, argument);
                        }
                    }
                }
            }
        }
    }
}
