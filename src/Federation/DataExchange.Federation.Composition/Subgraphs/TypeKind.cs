namespace DataExchange.Federation.Composition.Subgraphs;

/// <summary>The kinds of types. See <see href="https://spec.graphql.org/September2025/#sec-Types"/>.</summary>
internal enum TypeKind
{
    Scalar,
    Object,
    Interface,
    Union,
    Enum,
    Input,
}
