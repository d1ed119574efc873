namespace DataExchange.Cli.Composing;

/// <summary>A subgraph named on the command line.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Origin">The file or the address of its schema.</param>
/// <param name="Url">Where the gateway finds it; empty when nothing says so.</param>
internal sealed record SubgraphArgument(string Name, string Origin, string Url)
{
    public bool IsRemote => IsHttp(Origin);

    /// <summary>What is wrong with the command line, one sentence each.</summary>
    public static IEnumerable<string> Problems(IReadOnlyList<string> subgraphs, IReadOnlyList<string> urls)
    {
        var names = new HashSet<string>(StringComparer.Ordinal);
        foreach (var text in subgraphs)
        {
            if (Split(text) is not var (name, _))
            {
                yield return $"`{text}` is not a subgraph: `NAME=URL_OR_FILE` is expected.";
            }
            else if (!names.Add(name))
            {
                yield return $"The subgraph `{name}` is given twice.";
            }
        }

        foreach (var text in urls)
        {
            if (Split(text) is not var (name, url) || !IsHttp(url))
            {
                yield return $"`--url {text}` is not an address: `NAME=http://…` is expected.";
            }
            else if (!names.Contains(name))
            {
                yield return $"`--url` names `{name}`, which is not among the subgraphs.";
            }
        }
    }

    public static IReadOnlyList<SubgraphArgument> Read(IReadOnlyList<string> subgraphs, IReadOnlyList<string> urls)
    {
        var byName = urls.Select(Split).OfType<(string Name, string Value)>().ToLookup(u => u.Name, u => u.Value, StringComparer.Ordinal);
        return
        [
            .. subgraphs.Select(Split).OfType<(string Name, string Value)>()
                .Select(s => new SubgraphArgument(s.Name, s.Value, byName[s.Name].LastOrDefault() ?? (IsHttp(s.Value) ? s.Value : string.Empty))),
        ];
    }

    private static bool IsHttp(string text) => Uri.TryCreate(text, UriKind.Absolute, out var uri) && uri.Scheme is "http" or "https";

    private static (string Name, string Value)? Split(string text)
    {
        var at = text.IndexOf('=', StringComparison.Ordinal);
        return at > 0 && at < text.Length - 1 ? (text[..at], text[(at + 1)..]) : null;
    }
}
