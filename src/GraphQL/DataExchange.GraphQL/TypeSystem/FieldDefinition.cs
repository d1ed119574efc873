using System.Collections.Immutable;
using DataExchange.GraphQL.Language;

namespace DataExchange.GraphQL.TypeSystem;

/// <summary>An output field.</summary>
public sealed class FieldDefinition(
    string name,
    string? description,
    string declaringTypeName,
    ImmutableArray<InputValueDefinition> arguments,
    IType type,
    string? deprecationReason,
    ImmutableArray<DirectiveNode> directives)
{
    /// <summary>The name.</summary>
    public string Name { get; } = name;

    /// <summary>The description, or null.</summary>
    public string? Description { get; } = description;

    /// <summary>The name of the type that the field is defined on.</summary>
    public string DeclaringTypeName { get; } = declaringTypeName;

    /// <summary>The arguments in the order of definition.</summary>
    public ImmutableArray<InputValueDefinition> Arguments { get; } = arguments.IsDefault ? [] : arguments;

    /// <summary>The output type.</summary>
    public IType Type { get; } = type;

    /// <summary>Why it is deprecated, or null where it is not.</summary>
    public string? DeprecationReason { get; } = deprecationReason;

    /// <summary>The applied directives.</summary>
    public ImmutableArray<DirectiveNode> Directives { get; } = directives.IsDefault ? [] : directives;

    /// <summary>The schema coordinate, such as <c>Citizen.fullName</c>.</summary>
    public string Coordinate { get; } = $"{declaringTypeName}.{name}";

    /// <summary>Whether the specification defines the field (<c>__typename</c>, <c>__schema</c>, <c>__type</c>).</summary>
    public bool IsMetaField => Name.StartsWith("__", StringComparison.Ordinal);

    /// <summary>Finds an argument by name, or null.</summary>
    public InputValueDefinition? FindArgument(string name)
    {
        foreach (var argument in Arguments)
        {
            if (argument.Name == name)
            {
                return argument;
            }
        }

        return null;
    }
}
