using System.Collections.Frozen;
using System.Collections.Immutable;
using DataExchange.GraphQL.Language;

namespace DataExchange.GraphQL.TypeSystem;

/// <summary>An enum type. See <see href="https://spec.graphql.org/September2025/#sec-Enums"/>.</summary>
public sealed class EnumType(string name, string? description, ImmutableArray<DirectiveNode> directives, ImmutableArray<EnumValueDefinition> values)
    : NamedType(name, description, directives)
{
    private readonly FrozenDictionary<string, EnumValueDefinition> _byName = values.ToFrozenDictionary(v => v.Name, StringComparer.Ordinal);

    /// <summary>The values in the order of definition.</summary>
    public ImmutableArray<EnumValueDefinition> Values { get; } = values;

    /// <summary>Finds a value by name, or null.</summary>
    public EnumValueDefinition? FindValue(string name) => _byName.GetValueOrDefault(name);
}
