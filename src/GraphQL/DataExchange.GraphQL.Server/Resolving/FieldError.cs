namespace DataExchange.GraphQL.Server.Resolving;

/// <summary>The error that a resolver reports to the client for one field of one object. It is sent as it is: no personal data, no secrets.</summary>
/// <param name="Message">One sentence for the client.</param>
/// <param name="Code">A stable code in capitals, sent as <c>extensions.code</c>.</param>
public sealed record FieldError(string Message, string Code);
