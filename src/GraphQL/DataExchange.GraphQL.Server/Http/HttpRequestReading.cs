using DataExchange.GraphQL.Server.Execution;

namespace DataExchange.GraphQL.Server.Http;

/// <summary>What was read from an HTTP request: exactly one of the two is set. <paramref name="Owner"/> holds the memory that the request's variables lie in.</summary>
internal sealed record HttpRequestReading(GraphQLRequest? Request, HttpFailure? Failure, IDisposable? Owner = null) : IDisposable
{
    public static HttpRequestReading Failed(int status, string message, string code = "BAD_REQUEST") => new(null, new HttpFailure(status, message, code));

    /// <inheritdoc/>
    public void Dispose() => Owner?.Dispose();
}
