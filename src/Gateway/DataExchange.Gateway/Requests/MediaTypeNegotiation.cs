using Microsoft.AspNetCore.Http;
using Microsoft.Net.Http.Headers;

namespace DataExchange.Gateway.Requests;

/// <summary>Chooses the media type of the answer from <c>Accept</c> (RFC 9110, section 12.5.1). Without the header: <c>application/json</c>, as old clients expect.</summary>
internal static class MediaTypeNegotiation
{
    private const int MaxRanges = 32;

    public static ResponseMediaType Negotiate(HttpRequest request)
    {
        var accept = request.Headers.Accept;
        if (accept.Count == 0 || string.IsNullOrWhiteSpace(accept.ToString()))
        {
            return ResponseMediaType.LegacyJson;
        }

        if (accept is ["application/json"])
        {
            return ResponseMediaType.LegacyJson;
        }

        if (accept is ["application/graphql-response+json"])
        {
            return ResponseMediaType.GraphQLResponse;
        }

        return MediaTypeHeaderValue.TryParseList(accept, out var ranges) ? Choose(ranges) : ResponseMediaType.NotAcceptable;
    }

    /// <summary>Whether the client names <c>text/event-stream</c> among what it accepts; a wildcard does not ask for a stream.</summary>
    public static bool TakesStream(HttpRequest request) =>
        request.Headers.Accept is { Count: > 0 } accept
        && accept.ToString().Contains("text/event-stream", StringComparison.OrdinalIgnoreCase)
        && MediaTypeHeaderValue.TryParseList(accept, out var ranges)
        && StreamQuality(ranges) > 0;

    private static ResponseMediaType Choose(IList<MediaTypeHeaderValue> ranges)
    {
        var graphQL = Quality(ranges, "application/graphql-response+json");
        var json = Quality(ranges, "application/json");
        var stream = StreamQuality(ranges);
        if (graphQL <= 0 && json <= 0)
        {
            return stream > 0 ? ResponseMediaType.EventStream : ResponseMediaType.NotAcceptable;
        }

        if (stream > Math.Max(graphQL, json))
        {
            return ResponseMediaType.EventStream;
        }

        // Equal wishes: a client that names the new type gets it, one that only takes anything gets the old.
        var namesGraphQL = ranges.Take(MaxRanges).Any(r => r.MediaType.Equals("application/graphql-response+json", StringComparison.OrdinalIgnoreCase));
        return graphQL > json || (graphQL >= json && namesGraphQL) ? ResponseMediaType.GraphQLResponse : ResponseMediaType.LegacyJson;
    }

    private static double StreamQuality(IList<MediaTypeHeaderValue> ranges) =>
        ranges.Take(MaxRanges).FirstOrDefault(r => r.MediaType.Equals("text/event-stream", StringComparison.OrdinalIgnoreCase)) is { } range ? range.Quality ?? 1 : 0;

    private static double Quality(IList<MediaTypeHeaderValue> ranges, string mediaType)
    {
        var best = (Specificity: -1, Quality: 0.0);
        foreach (var range in ranges.Take(MaxRanges))
        {
            var specificity = range.MediaType.Equals(mediaType, StringComparison.OrdinalIgnoreCase) ? 2
                : range.MediaType.Equals("application/*", StringComparison.OrdinalIgnoreCase) ? 1
                : range.MediaType.Equals("*/*", StringComparison.Ordinal) ? 0
                : -1;
            if (specificity > best.Specificity && (!range.Charset.HasValue || range.Charset.Equals("utf-8", StringComparison.OrdinalIgnoreCase)))
            {
                best = (specificity, range.Quality ?? 1);
            }
        }

        return best.Quality;
    }
}
