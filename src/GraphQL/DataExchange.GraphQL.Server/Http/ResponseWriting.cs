using System.Buffers;
using System.Text.Encodings.Web;
using System.Text.Json;
using DataExchange.GraphQL.Server.Execution;
using Microsoft.AspNetCore.Http;

namespace DataExchange.GraphQL.Server.Http;

/// <summary>Writes results as UTF-8 JSON. Text is written as it is, not escaped to ASCII: JSON of this media type is never put into HTML.</summary>
internal static class ResponseWriting
{
    private static readonly JsonWriterOptions Compact = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, SkipValidation = true };

    public static async Task WriteAsync(HttpResponse response, int status, string mediaType, ExecutionResult result, bool mayBeKept, CancellationToken cancellationToken)
    {
        var body = new ArrayBufferWriter<byte>(1024);
        await using (var writer = new Utf8JsonWriter(body, Compact))
        {
            result.WriteTo(writer);
        }

        response.StatusCode = status;
        response.ContentType = mediaType + "; charset=utf-8";
        response.ContentLength = body.WrittenCount;
        response.Headers.XContentTypeOptions = "nosniff";
        if (!mayBeKept)
        {
            response.Headers.CacheControl = "no-store";
        }

        await response.Body.WriteAsync(body.WrittenMemory, cancellationToken);
    }

    /// <summary>The status of a result. See <see href="https://graphql.github.io/graphql-over-http/draft/#sec-Status-Codes"/>.</summary>
    public static int StatusOf(ExecutionOutcome outcome, string mediaType) => outcome switch
    {
        ExecutionOutcome.NotAQuery => StatusCodes.Status405MethodNotAllowed,
        ExecutionOutcome.RequestError when mediaType == MediaTypes.GraphQLResponse => StatusCodes.Status400BadRequest,
        ExecutionOutcome.TimedOut when mediaType == MediaTypes.GraphQLResponse => StatusCodes.Status503ServiceUnavailable,
        _ => StatusCodes.Status200OK,
    };
}
