namespace DataExchange.GraphQL.TypeSystem;

/// <summary>The kinds of named types. See <see href="https://spec.graphql.org/September2025/#__TypeKind"/>.</summary>
internal enum TypeKind
{
    Scalar,
    Object,
    Interface,
    Union,
    Enum,
    InputObject,
}
