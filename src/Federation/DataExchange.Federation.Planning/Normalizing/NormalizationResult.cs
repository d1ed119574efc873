using DataExchange.Federation.Operations;
using DataExchange.GraphQL.Response;

namespace DataExchange.Federation.Planning.Normalizing;

/// <summary>What normalisation made of an operation: the normalised operation, or the error that forbids one.</summary>
/// <param name="Operation">The operation, or null when there is an error.</param>
/// <param name="Error">The error, code <c>LIMIT_EXCEEDED</c> for an exceeded limit; null when there is an operation.</param>
public sealed record NormalizationResult(NormalizedOperation? Operation, GraphQLError? Error);
