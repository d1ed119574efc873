using System.Collections.Immutable;
using DataExchange.GraphQL.Language;

namespace DataExchange.GraphQL.TypeSystem;

/// <summary>An object type. See <see href="https://spec.graphql.org/September2025/#sec-Objects"/>.</summary>
public sealed class ObjectType(string name, string? description, ImmutableArray<DirectiveNode> directives)
    : FieldsType(name, description, directives);
