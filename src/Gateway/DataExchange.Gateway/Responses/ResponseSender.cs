using System.Globalization;
using DataExchange.Gateway.Exchanges;
using DataExchange.Gateway.Requests;
using Microsoft.AspNetCore.Http;

namespace DataExchange.Gateway.Responses;

/// <summary>Sends an answer that is recorded: status, media type, body.</summary>
internal static class ResponseSender
{
    private const string GraphQLResponseType = "application/graphql-response+json; charset=utf-8";
    private const string LegacyType = "application/json; charset=utf-8";

    /// <summary>
    /// Whether an answer goes out as a stream because the client wants one. What is wrong with the HTTP request itself, its token or the gateway is told
    /// by a status instead.
    /// </summary>
    public static bool IsStreamed(Exchange exchange, Answer answer) =>
        exchange.MediaType == ResponseMediaType.EventStream
        && (answer.Refusal is not { } refusal || refusal.IsGraphQLRequestError || refusal.Status == StatusCodes.Status403Forbidden);

    public static async Task SendAsync(HttpContext http, Exchange exchange, Answer answer, bool givesReceipt)
    {
        var mediaType = exchange.MediaType;
        var response = http.Response;
        response.ContentType = mediaType is ResponseMediaType.GraphQLResponse or ResponseMediaType.EventStream ? GraphQLResponseType : LegacyType;
        response.Headers.CacheControl = "no-store";
        response.Headers.XContentTypeOptions = "nosniff";
        var extensions = new ExchangeExtensions(exchange, givesReceipt);
        if (answer.Refusal is { } refusal)
        {
            WriteHead(response, refusal, mediaType);
            RefusalWriter.Write(response.BodyWriter, refusal, extensions);
            await response.BodyWriter.FlushAsync(http.RequestAborted).ConfigureAwait(false);
            return;
        }

        // One piece of known length: it is not sent in chunks, and not kept back until the headers are known.
        var body = answer.Result!.Complete(exchange.Introspection?.Errors, extensions.IsEmpty ? null : extensions.Write);
        response.ContentLength = body.Length;
        await response.StartAsync(http.RequestAborted).ConfigureAwait(false);
        await response.BodyWriter.WriteAsync(body, http.RequestAborted).ConfigureAwait(false);
    }

    private static void WriteHead(HttpResponse response, Refusal refusal, ResponseMediaType mediaType)
    {
        response.StatusCode = refusal.IsGraphQLRequestError && mediaType == ResponseMediaType.LegacyJson ? StatusCodes.Status200OK : refusal.Status;
        if (refusal.RetryAfterSeconds is { } seconds)
        {
            response.Headers.RetryAfter = seconds.ToString(CultureInfo.InvariantCulture);
        }

        if (refusal.Allow is { } allow)
        {
            response.Headers.Allow = allow;
        }

        if (refusal.Status == StatusCodes.Status401Unauthorized)
        {
            response.Headers.WWWAuthenticate = "Bearer";
        }
    }
}
