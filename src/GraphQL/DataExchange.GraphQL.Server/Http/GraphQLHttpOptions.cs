using DataExchange.GraphQL.Server.Execution;
using Microsoft.AspNetCore.Http;

namespace DataExchange.GraphQL.Server.Http;

/// <summary>Options of a GraphQL endpoint.</summary>
public sealed record GraphQLHttpOptions
{
    /// <summary>The limits of execution.</summary>
    public ExecutionOptions Execution { get; init; } = new();

    /// <summary>Most bytes of a request body; a longer one is answered with 413. Default 4 MiB: a gateway sends up to 1,000 representations in one.</summary>
    public int MaxBodyBytes { get; init; } = 4 * 1024 * 1024;

    /// <summary>Whether queries may be sent by <c>GET</c>. Default true.</summary>
    public bool AllowGet { get; init; } = true;

    /// <summary>
    /// Whether nobody may keep an answer (<c>Cache-Control: no-store</c>). Default true. False leaves it to the hints of the schema and to the gateway that
    /// asks; refusals are not kept in either case.
    /// </summary>
    public bool ForbidsKeeping { get; init; } = true;

    /// <summary>Called before each execution, to attach what resolvers need from the HTTP request to the request's items; null for nothing.</summary>
    public Action<HttpContext, IDictionary<object, object?>>? OnRequest { get; init; }
}
