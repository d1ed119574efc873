namespace DataExchange.GraphQL.Server.Http;

/// <summary>Why an HTTP request is not a GraphQL request.</summary>
/// <param name="Status">The HTTP status.</param>
/// <param name="Message">One sentence for the client.</param>
/// <param name="Code">Sent as <c>extensions.code</c>.</param>
internal sealed record HttpFailure(int Status, string Message, string Code = "BAD_REQUEST");
