using System.Collections.Immutable;
using DataExchange.GraphQL.Language;

namespace DataExchange.GraphQL.TypeSystem;

/// <summary>An argument or an input field.</summary>
public sealed class InputValueDefinition(string name, string? description, IType type, ValueNode? defaultValue, string? deprecationReason, ImmutableArray<DirectiveNode> directives)
{
    /// <summary>The name.</summary>
    public string Name { get; } = name;

    /// <summary>The description, or null.</summary>
    public string? Description { get; } = description;

    /// <summary>The input type.</summary>
    public IType Type { get; } = type;

    /// <summary>The default as written, or null where there is none.</summary>
    public ValueNode? DefaultValue { get; } = defaultValue;

    /// <summary>Why it is deprecated, or null where it is not.</summary>
    public string? DeprecationReason { get; } = deprecationReason;

    /// <summary>The applied directives.</summary>
    public ImmutableArray<DirectiveNode> Directives { get; } = directives.IsDefault ? [] : directives;

    /// <summary>Whether a value must be given: a non-null type without a default.</summary>
    public bool IsRequired => Type is NonNullType && DefaultValue is null;
}
