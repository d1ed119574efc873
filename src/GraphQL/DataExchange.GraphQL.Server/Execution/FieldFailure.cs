using DataExchange.GraphQL.Response;
using DataExchange.GraphQL.Server.Resolving;

namespace DataExchange.GraphQL.Server.Execution;

/// <summary>Stands in a slot of the response for a value that could not be had. Path and location are known when the response is settled.</summary>
internal sealed record FieldFailure(GraphQLError Error)
{
    public const string InternalCode = "INTERNAL_SERVER_ERROR";

    /// <summary>What the client learns of an exception.</summary>
    public static FieldFailure Masked { get; } = new(new GraphQLError("Internal server error") { Code = InternalCode });

    public static FieldFailure Of(FieldError error) => new(new GraphQLError(error.Message) { Code = error.Code });

    public static FieldFailure Of(string message, string code = InternalCode) => new(new GraphQLError(message) { Code = code });
}
