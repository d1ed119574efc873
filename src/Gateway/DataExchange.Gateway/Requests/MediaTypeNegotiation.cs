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

        return MediaTypeHeaderValue.TryParseList(accept, out var ranges) ? Choose(ranges) : ResponseMediaType.NotAcceptable;
    }

    private static ResponseMediaType Choose(IList<MediaTypeHeaderValue> ranges)
    {
        var graphQL = Quality(ranges, "application/graphql-response+json");
        var json = Quality(ranges, "application/json");
        if (graphQL <= 0 && json <= 0)
        {
            return ResponseMediaType.NotAcceptable;
        }

        // Equal wishes: a client that names the new type gets it, one that only takes anything gets the old.
        var namesGraphQL = ranges.Take(MaxRanges).Any(r => r.MediaType.Equals("application/graphql-response+json", StringComparison.OrdinalIgnoreCase));
        return graphQL > json || (graphQL >= json && namesGraphQL) ? ResponseMediaType.GraphQLResponse : ResponseMediaType.LegacyJson;
    }

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
