using System.Collections.Immutable;
using System.Globalization;
using System.Runtime.CompilerServices;
using System.Text.Json.Nodes;
using DataExchange.ConformanceTests.Oracle.Graphs;

namespace DataExchange.ConformanceTests.Audit.Running;

/// <summary>
/// Subgraphs, where it matters their data, and queries. As text: sections begun by lines "## subgraph NAME", "## data NAME" and
/// "## query NAME [requests N] [refused CODE] [variables JSON]"; below a query a line "=>" begins its answer. Lines before the first section say what
/// the case is about. A subgraph links version 2.5 of federation by itself, unless it has a link or is of the first version: "## subgraph NAME first".
/// </summary>
internal sealed record AuditCase(
    string Name,
    ImmutableArray<GraphSource> Sources,
    ImmutableDictionary<string, JsonObject> Data,
    ImmutableArray<AuditQuery> Queries)
{
    private const string Link = """
        extend schema @link(url: "https://specs.apollo.dev/federation/v2.5", import: ["@key", "@shareable", "@external", "@requires", "@provides", "@override", "@inaccessible", "@interfaceObject", "@extends"])

        """;

    /// <summary>All cases by name.</summary>
    public static ImmutableSortedDictionary<string, AuditCase> All { get; } = Directory.GetFiles(Folder(), "*.audit")
        .Select(f => Read(Path.GetFileNameWithoutExtension(f), File.ReadAllText(f)))
        .ToImmutableSortedDictionary(c => c.Name, c => c, StringComparer.Ordinal);

    public static AuditCase Read(string name, string text)
    {
        var sources = ImmutableArray.CreateBuilder<GraphSource>();
        var data = ImmutableDictionary.CreateBuilder<string, JsonObject>(StringComparer.Ordinal);
        var queries = ImmutableArray.CreateBuilder<AuditQuery>();
        foreach (var section in ("\n" + text.ReplaceLineEndings("\n")).Split("\n## ").Skip(1))
        {
            var (head, body) = Halves(section, "\n");
            var (kind, rest) = Halves(head, " ");
            switch (kind)
            {
                case "subgraph":
                    sources.Add(new GraphSource(rest.Split(' ')[0], rest.EndsWith(" first", StringComparison.Ordinal) || body.Contains("@link", StringComparison.Ordinal) ? body : Link + body));
                    break;
                case "data":
                    data.Add(rest, JsonNode.Parse(body)!.AsObject());
                    break;
                case "query":
                    queries.Add(Query(rest, body));
                    break;
                default:
                    throw new FormatException($"{name}: there are no sections of the kind `{kind}`.");
            }
        }

        return new AuditCase(name, sources.ToImmutable(), data.ToImmutable(), queries.ToImmutable());
    }

    private static AuditQuery Query(string head, string body)
    {
        var (settings, variables) = Halves(head, " variables ");
        var words = settings.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        var (operation, answer) = Halves(body, "\n=>");
        string? Setting(string name) => Array.IndexOf(words, name) is var i and > 0 ? words[i + 1] : null;
        return new AuditQuery
        {
            Name = words[0],
            Operation = operation.Trim(),
            Variables = variables.Length == 0 ? [] : JsonNode.Parse(variables)!.AsObject(),
            Answer = answer.Length == 0 ? null : JsonNode.Parse(answer)!.AsObject(),
            MostRequests = Setting("requests") is { } count ? int.Parse(count, CultureInfo.InvariantCulture) : null,
            RefusedBy = Setting("refused"),
        };
    }

    private static (string Before, string After) Halves(string text, string separator) =>
        text.IndexOf(separator, StringComparison.Ordinal) is var i and >= 0 ? (text[..i], text[(i + separator.Length)..]) : (text, string.Empty);

    private static string Folder([CallerFilePath] string file = "") => Path.Combine(Path.GetDirectoryName(Path.GetDirectoryName(file))!, "Cases");
}
