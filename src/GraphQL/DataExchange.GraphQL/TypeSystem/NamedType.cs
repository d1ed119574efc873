using System.Collections.Immutable;
using DataExchange.GraphQL.Language;

namespace DataExchange.GraphQL.TypeSystem;

/// <summary>A named type of a schema. Immutable once its schema is built; compared by reference.</summary>
public abstract class NamedType(string name, string? description, ImmutableArray<DirectiveNode> directives) : IType
{
    /// <summary>The name, unique in the schema.</summary>
    public string Name { get; } = name;

    /// <summary>The description, or null where there is none.</summary>
    public string? Description { get; } = description;

    /// <summary>The directives applied to the definition and its extensions, in order.</summary>
    public ImmutableArray<DirectiveNode> Directives { get; } = directives.IsDefault ? [] : directives;

    /// <summary>Whether the specification or the engine defines the type (<c>String</c>, <c>__Type</c> …), not the schema's author.</summary>
    public bool IsBuiltIn { get; internal init; }

    NamedType IType.NamedType => this;

    /// <summary>The name.</summary>
    public override string ToString() => Name;
}
