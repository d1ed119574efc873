namespace DataExchange.GraphQL.Server.Http;

/// <summary>The media types of GraphQL over HTTP, and the choice between them.</summary>
internal static class MediaTypes
{
    public const string Json = "application/json";
    public const string GraphQLResponse = "application/graphql-response+json";

    private const int MaxRanges = 32;

    /// <summary>
    /// The media type that the client prefers among the two, by quality and then by the order of <c>Accept</c>; <see cref="Json"/> where the header is
    /// missing or asks for anything; null where it admits neither.
    /// See <see href="https://graphql.github.io/graphql-over-http/draft/#sec-Accept"/>.
    /// </summary>
    public static string? Negotiate(IReadOnlyList<string?> accept)
    {
        var ranges = accept.SelectMany(h => (h ?? "").Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)).Take(MaxRanges).Select(MediaRange.Parse).ToList();
        if (ranges.Count == 0)
        {
            return Json;
        }

        var json = Quality(ranges, Json);
        var response = Quality(ranges, GraphQLResponse);
        if (json.Quality <= 0 && response.Quality <= 0)
        {
            return null;
        }

        var prefersResponse = response.Quality > json.Quality
            || (response.Quality == json.Quality && response.IsExact && (!json.IsExact || response.Place < json.Place));
        return prefersResponse ? GraphQLResponse : Json;
    }

    /// <summary>The quality that the most specific range gives to a media type, and where that range stands.</summary>
    private static (double Quality, bool IsExact, int Place) Quality(List<MediaRange> ranges, string mediaType)
    {
        var best = (Quality: 0d, IsExact: false, Place: int.MaxValue);
        var bestSpecificity = -1;
        for (var i = 0; i < ranges.Count; i++)
        {
            var specificity = ranges[i].SpecificityFor(mediaType);
            if (specificity > bestSpecificity)
            {
                bestSpecificity = specificity;
                best = (ranges[i].Quality, specificity == 2, i);
            }
        }

        return best;
    }
}
