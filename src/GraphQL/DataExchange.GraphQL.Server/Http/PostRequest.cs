using System.Net.Http.Headers;
using Microsoft.AspNetCore.Http;

namespace DataExchange.GraphQL.Server.Http;

/// <summary>Reads requests sent by <c>POST</c> as JSON. See <see href="https://graphql.github.io/graphql-over-http/draft/#sec-POST"/>.</summary>
internal static class PostRequest
{
    public static async Task<HttpRequestReading> ReadAsync(HttpRequest request, GraphQLHttpOptions options, CancellationToken cancellationToken)
    {
        if (CheckContentType(request) is { } unsupported)
        {
            return unsupported;
        }

        if (await RequestBody.ReadAsync(request, options.MaxBodyBytes, cancellationToken) is not { } body)
        {
            return HttpRequestReading.Failed(413, $"The body is too long: at most {options.MaxBodyBytes} bytes.", "LIMIT_EXCEEDED");
        }

        return RequestParameters.Parse(body) is { } json
            ? RequestParameters.Read(json)
            : HttpRequestReading.Failed(400, "The body must be well-formed JSON that names no property twice.");
    }

    private static HttpRequestReading? CheckContentType(HttpRequest request)
    {
        if (!MediaTypeHeaderValue.TryParse(request.ContentType, out var type)
            || !MediaTypes.Json.Equals(type.MediaType, StringComparison.OrdinalIgnoreCase)
            || (type.CharSet is { } charset && !Charset.IsUtf8(charset)))
        {
            return HttpRequestReading.Failed(415, "`Content-Type` must be `application/json` in UTF-8.", "UNSUPPORTED_MEDIA_TYPE");
        }

        // Inflating bodies is left to the gateway, which counts what it inflates.
        return request.Headers.ContentEncoding.Count > 0 && request.Headers.ContentEncoding != "identity"
            ? HttpRequestReading.Failed(415, "`Content-Encoding` must be absent or `identity`.", "UNSUPPORTED_MEDIA_TYPE")
            : null;
    }
}
