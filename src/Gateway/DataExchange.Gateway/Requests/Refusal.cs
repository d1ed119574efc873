using System.Collections.Immutable;
using DataExchange.Access;
using DataExchange.Access.Decisions;
using DataExchange.GraphQL.Response;

namespace DataExchange.Gateway.Requests;

/// <summary>Why a request is answered without being executed: one GraphQL error and a status.</summary>
/// <param name="Status">The HTTP status under <c>application/graphql-response+json</c>.</param>
/// <param name="Code">The stable <c>extensions.code</c>.</param>
/// <param name="Errors">What to tell; at least one.</param>
internal sealed record Refusal(int Status, string Code, ImmutableArray<GraphQLError> Errors)
{
    /// <summary>Seconds for <c>Retry-After</c>, or null.</summary>
    public int? RetryAfterSeconds { get; init; }

    /// <summary>The value for <c>Allow</c>, or null.</summary>
    public string? Allow { get; init; }

    /// <summary>
    /// Whether the request was well-formed and the GraphQL layer refused it: under the legacy media type <c>application/json</c> such an answer has status 200.
    /// </summary>
    public bool IsGraphQLRequestError { get; init; }

    /// <summary>
    /// Why the request as a whole was denied, as decisions have it; null where it was refused for another cause. A denial is recorded as one whatever its
    /// status, for nothing failed that the request rests on: it was decided.
    /// </summary>
    public DenyReason? Denial { get; init; }

    public static Refusal Of(int status, string code, string message) => new(status, code, [new GraphQLError(message) { Code = code }]);

    public static Refusal BadRequest(string message) => Of(400, "BAD_REQUEST", message);

    public static Refusal NotReady() =>
        Of(503, "NOT_READY", "The gateway has not loaded its supergraph and agreements yet.") with { RetryAfterSeconds = 1 };

    /// <summary>What would have to be decided on a state that cannot be confirmed is denied.</summary>
    public static Refusal Stale(string message) =>
        Of(503, WireName.Of(DenyReason.PolicyStale), message) with { RetryAfterSeconds = 1, Denial = DenyReason.PolicyStale };

    public static Refusal Unauthenticated(string message) => Of(401, "UNAUTHENTICATED", message);

    public static Refusal Invalid(string code, ImmutableArray<GraphQLError> errors) => new(400, code, errors) { IsGraphQLRequestError = true };
}
