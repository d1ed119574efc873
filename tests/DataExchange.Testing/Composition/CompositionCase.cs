using System.Text;

namespace DataExchange.Testing.Composition;

/// <summary>A set of subgraphs with what composition makes of it.</summary>
/// <param name="Name">What the case shows.</param>
/// <param name="Codes">The codes of its errors, ordered and without repetition; empty for a valid set.</param>
/// <param name="Beyond">Those of the codes that the reference does not tell, because it ends before.</param>
/// <param name="Subgraphs">Names and SDL.</param>
public sealed record CompositionCase(string Name, IReadOnlyList<string> Codes, IReadOnlyList<string> Beyond, IReadOnlyList<(string Name, string Sdl)> Subgraphs)
{
    private const string AllOf29 =
        "\"@key\", \"@requires\", \"@provides\", \"@external\", \"@extends\", \"@shareable\", \"@override\", \"@inaccessible\", \"@tag\", \"@composeDirective\", "
        + "\"@interfaceObject\", \"@authenticated\", \"@requiresScopes\", \"@policy\", \"@context\", \"@fromContext\", \"@cost\", \"@listSize\"";

    /// <summary>
    /// Reads the cases of a folder: <c>=== name : CODES or valid</c> begins a case (<c>+CODE</c> for one that the reference does not tell), <c>--- name</c> a subgraph, and the line <c>@fed</c> links federation 2.9 with all its
    /// directives (<c>@fed 2.12</c>: that version with <c>@cacheTag</c> too; <c>@fed 2.2</c>: that version with the key and little else).
    /// </summary>
    public static IReadOnlyList<CompositionCase> ReadFolder(string folder) =>
        [.. Directory.EnumerateFiles(folder, "*.cases").Order(StringComparer.Ordinal).SelectMany(f => Read(File.ReadAllLines(f)))];

    private static IEnumerable<CompositionCase> Read(string[] lines)
    {
        string? title = null;
        var subgraphs = new List<(string Name, StringBuilder Sdl)>();
        foreach (var line in lines.Append("==="))
        {
            if (line.StartsWith("===", StringComparison.Ordinal))
            {
                if (title is not null)
                {
                    yield return Make(title, subgraphs);
                }

                title = line[3..].Trim();
                subgraphs = [];
            }
            else if (line.StartsWith("--- ", StringComparison.Ordinal))
            {
                subgraphs.Add((line[4..].Trim(), new StringBuilder()));
            }
            else if (subgraphs.Count > 0)
            {
                subgraphs[^1].Sdl.Append(Expand(line)).Append('\n');
            }
        }
    }

    private static CompositionCase Make(string title, List<(string Name, StringBuilder Sdl)> subgraphs)
    {
        var colon = title.LastIndexOf(':');
        var codes = title[(colon + 1)..].Split(' ', StringSplitOptions.RemoveEmptyEntries).Where(c => c != "valid").ToList();
        return new CompositionCase(
            title[..colon].Trim(),
            [.. codes.Select(c => c.TrimStart('+')).Order(StringComparer.Ordinal)],
            [.. codes.Where(c => c[0] == '+').Select(c => c[1..])],
            [.. subgraphs.Select(s => (s.Name, s.Sdl.ToString()))]);
    }

    private static string Expand(string line) => line switch
    {
        "@fed" => $"extend schema @link(url: \"https://specs.apollo.dev/federation/v2.9\", import: [{AllOf29}])",
        "@fed 2.12" => $"extend schema @link(url: \"https://specs.apollo.dev/federation/v2.12\", import: [{AllOf29}, \"@cacheTag\"])",
        "@fed 2.2" => "extend schema @link(url: \"https://specs.apollo.dev/federation/v2.2\", import: [\"@key\", \"@shareable\", \"@external\"])",
        _ => line,
    };
}
