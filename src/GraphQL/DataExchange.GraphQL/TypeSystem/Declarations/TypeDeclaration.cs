using System.Collections.Immutable;
using DataExchange.GraphQL.Language;

namespace DataExchange.GraphQL.TypeSystem;

/// <summary>A named type as declared: its definition and all its extensions, members merged in the order of the document.</summary>
internal sealed record TypeDeclaration(string Name, TypeKind Kind, ImmutableArray<TypeSystemDefinitionNode> Nodes)
{
    /// <summary>Whether the engine defines the type, not the document.</summary>
    public bool IsBuiltIn { get; init; }

    public StringValueNode? Description { get; init; }

    public ImmutableArray<NamedTypeNode> Interfaces { get; init; } = [];

    public ImmutableArray<DirectiveNode> Directives { get; init; } = [];

    public ImmutableArray<FieldDefinitionNode> Fields { get; init; } = [];

    public ImmutableArray<InputValueDefinitionNode> InputFields { get; init; } = [];

    public ImmutableArray<NamedTypeNode> Members { get; init; } = [];

    public ImmutableArray<EnumValueDefinitionNode> Values { get; init; } = [];

    public bool IsInput => Kind is TypeKind.Scalar or TypeKind.Enum or TypeKind.InputObject;

    public bool IsOutput => Kind is not TypeKind.InputObject;

    public bool HasFields => Kind is TypeKind.Object or TypeKind.Interface;

    public bool IsOneOf => Kind is TypeKind.InputObject && Directives.Any(d => d.Name.Value == "oneOf");

    public FieldDefinitionNode? FindField(string name) => Fields.FirstOrDefault(f => f.Name.Value == name);

    /// <summary>Whether the type names <paramref name="name"/> among its interfaces.</summary>
    public bool Implements(string name) => Interfaces.Any(i => i.Name.Value == name);
}
