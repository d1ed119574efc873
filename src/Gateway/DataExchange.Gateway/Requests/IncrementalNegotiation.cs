using DataExchange.Federation.Execution.Incremental;
using Microsoft.AspNetCore.Http;
using Microsoft.Net.Http.Headers;

namespace DataExchange.Gateway.Requests;

/// <summary>
/// Whether the client takes an answer in parts, and written how: it names <c>multipart/mixed</c> and does not like it less than an answer in one piece.
/// A range of media types does not name it. <c>deferSpec=20220824</c> is the older format, <c>incrementalSpec=v0.2</c> or no parameter the current one; a
/// range with another version or another protocol is for something that is not served.
/// </summary>
internal static class IncrementalNegotiation
{
    private const int MaxRanges = 32;

    /// <summary>The format, or null for an answer in one piece.</summary>
    public static IncrementalFormat? Negotiate(HttpRequest request)
    {
        if (!MediaTypeHeaderValue.TryParseList(request.Headers.Accept, out var ranges))
        {
            return null;
        }

        var whole = 0.0;
        var (format, best) = ((IncrementalFormat?)null, 0.0);
        foreach (var range in ranges.Take(MaxRanges))
        {
            var quality = range.Quality ?? 1;
            if (range.MediaType.Equals("application/graphql-response+json", StringComparison.OrdinalIgnoreCase)
                || range.MediaType.Equals("application/json", StringComparison.OrdinalIgnoreCase))
            {
                whole = Math.Max(whole, quality);
            }
            else if (FormatOf(range) is { } named && (quality > best || (quality >= best && quality > 0 && named == IncrementalFormat.Current)))
            {
                (format, best) = (named, quality);
            }
        }

        return best >= whole ? format : null;
    }

    private static IncrementalFormat? FormatOf(MediaTypeHeaderValue range)
    {
        if (!range.MediaType.Equals("multipart/mixed", StringComparison.OrdinalIgnoreCase))
        {
            return null;
        }

        var format = IncrementalFormat.Current;
        foreach (var parameter in range.Parameters)
        {
            var value = HeaderUtilities.RemoveQuotes(parameter.Value);
            if (parameter.Name.EndsWith("Spec", StringComparison.OrdinalIgnoreCase))
            {
                if (parameter.Name.Equals("deferSpec", StringComparison.OrdinalIgnoreCase) && value.Equals("20220824", StringComparison.Ordinal))
                {
                    format = IncrementalFormat.August2022;
                }
                else if (!parameter.Name.Equals("incrementalSpec", StringComparison.OrdinalIgnoreCase) || !value.Equals("v0.2", StringComparison.OrdinalIgnoreCase))
                {
                    return null;
                }
            }
        }

        return format;
    }
}
