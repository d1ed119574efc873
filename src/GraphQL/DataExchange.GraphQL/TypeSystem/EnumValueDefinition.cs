using System.Collections.Immutable;
using DataExchange.GraphQL.Language;

namespace DataExchange.GraphQL.TypeSystem;

/// <summary>A value of an enum type.</summary>
public sealed class EnumValueDefinition(string name, string? description, string? deprecationReason, ImmutableArray<DirectiveNode> directives)
{
    /// <summary>The name.</summary>
    public string Name { get; } = name;

    /// <summary>The description, or null.</summary>
    public string? Description { get; } = description;

    /// <summary>Why the value is deprecated, or null where it is not.</summary>
    public string? DeprecationReason { get; } = deprecationReason;

    /// <summary>The applied directives.</summary>
    public ImmutableArray<DirectiveNode> Directives { get; } = directives.IsDefault ? [] : directives;
}
