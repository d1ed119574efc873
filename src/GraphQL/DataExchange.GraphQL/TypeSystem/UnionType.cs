using System.Collections.Immutable;
using DataExchange.GraphQL.Language;

namespace DataExchange.GraphQL.TypeSystem;

/// <summary>A union type. See <see href="https://spec.graphql.org/September2025/#sec-Unions"/>.</summary>
public sealed class UnionType(string name, string? description, ImmutableArray<DirectiveNode> directives)
    : CompositeType(name, description, directives)
{
    private FieldDefinition? _typeName;

    /// <summary>The member types in the order of definition.</summary>
    public ImmutableArray<ObjectType> Types { get; private set; } = [];

    /// <inheritdoc/>
    public override FieldDefinition? FindField(string name) => name == "__typename" ? _typeName : null;

    internal void Complete(ImmutableArray<ObjectType> types, FieldDefinition typeName)
    {
        Types = types;
        _typeName = typeName;
    }
}
