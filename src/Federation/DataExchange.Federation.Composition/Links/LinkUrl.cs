namespace DataExchange.Federation.Composition.Links;

/// <summary>The URL of a specification, <c>https://host/path/name/vMAJOR.MINOR</c>. See <see href="https://specs.apollo.dev/link/v1.0/#Url"/>.</summary>
/// <param name="Identity">The URL without its version.</param>
/// <param name="Version">The version; null only for a URL with a problem.</param>
internal readonly record struct LinkUrl(string Identity, LinkVersion? Version)
{
    /// <summary>The parts of a URL, or null with the problem as a sentence.</summary>
    public static (LinkUrl? Url, string? Problem) Parse(string text)
    {
        if (!Uri.TryCreate(text, UriKind.Absolute, out var uri))
        {
            return (null, $"`{text}` is not an absolute URL.");
        }

        var split = Split(text);
        return uri.AbsolutePath is "" or "/" ? (null, $"`{text}` has no path to name a specification.")
            : split.Version is null ? (null, $"`{text}` does not end in a version of the form `v1.2`.")
            : uri.Segments.Length < 3 || uri.Segments[^2] == "/" ? (null, $"`{text}` has no name before its version.")
            : (split, null);
    }

    /// <summary>Splits off the version of a URL, whatever else is wrong with it.</summary>
    public static LinkUrl Split(string text)
    {
        var trimmed = text.TrimEnd('/');
        var slash = trimmed.LastIndexOf('/');
        return slash > 0 && LinkVersion.Parse(trimmed[(slash + 1)..]) is { } version ? new LinkUrl(trimmed[..slash], version) : new LinkUrl(trimmed, null);
    }
}
