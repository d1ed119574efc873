using System.Collections.Immutable;
using DataExchange.GraphQL.Language;

namespace DataExchange.GraphQL.TypeSystem;

/// <summary>An interface type. See <see href="https://spec.graphql.org/September2025/#sec-Interfaces"/>.</summary>
public sealed class InterfaceType(string name, string? description, ImmutableArray<DirectiveNode> directives)
    : FieldsType(name, description, directives);
