using DataExchange.GraphQL.Response;

namespace DataExchange.GraphQL.Language;

/// <summary>What the parser made of a source: a document, or the error that forbids one.</summary>
/// <param name="Document">The document, or null when there is an error.</param>
/// <param name="Error">The error, or null when there is a document. Code <c>GRAPHQL_PARSE_FAILED</c>, or <c>LIMIT_EXCEEDED</c> for an exceeded limit.</param>
public sealed record ParseResult(DocumentNode? Document, GraphQLError? Error);
