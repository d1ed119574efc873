using System.Collections.Immutable;
using DataExchange.GraphQL.Language;

namespace DataExchange.GraphQL.TypeSystem;

/// <summary>A scalar type. See <see href="https://spec.graphql.org/September2025/#sec-Scalars"/>.</summary>
public sealed class ScalarType(string name, string? description, ImmutableArray<DirectiveNode> directives)
    : NamedType(name, description, directives)
{
    /// <summary>The URL given by <c>@specifiedBy</c>, or null.</summary>
    public string? SpecifiedByUrl { get; internal init; }
}
