using System.Collections.Immutable;
using DataExchange.GraphQL.Language;

namespace DataExchange.Federation.Composition.Subgraphs;

/// <summary>A type as one subgraph declares it: its definition and its extensions together.</summary>
internal sealed record DeclaredType(string Name, TypeKind Kind, SyntaxNode Node)
{
    public StringValueNode? Description { get; init; }

    public ImmutableArray<string> Interfaces { get; init; } = [];

    public ImmutableArray<DirectiveNode> Directives { get; init; } = [];

    /// <summary>The directives again, those of the definition and of each extension apart.</summary>
    public ImmutableArray<ImmutableArray<DirectiveNode>> DirectivesByPart { get; init; } = [];

    public ImmutableArray<DeclaredField> Fields { get; init; } = [];

    public ImmutableArray<InputValueDefinitionNode> Inputs { get; init; } = [];

    public ImmutableArray<string> Members { get; init; } = [];

    public ImmutableArray<EnumValueDefinitionNode> Values { get; init; } = [];

    public ImmutableArray<DeclaredKey> Keys { get; init; } = [];

    /// <summary>Whether the subgraph knows an interface of others as an object type (<c>@interfaceObject</c>).</summary>
    public bool IsInterfaceObject { get; init; }

    /// <summary>Whether the subgraph only extends the type: <c>extend type</c> without a definition, or <c>@extends</c>.</summary>
    public bool IsExtension { get; init; }

    /// <summary>Whether the subgraph has a definition of the type, extensions and <c>@extends</c> apart.</summary>
    public bool HasDefinition { get; init; } = true;

    public bool HasFields => Kind is TypeKind.Object or TypeKind.Interface;

    public DeclaredField? FindField(string name)
    {
        foreach (var field in Fields)
        {
            if (field.Name == name)
            {
                return field;
            }
        }

        return null;
    }
}
