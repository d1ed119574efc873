using System.Text.Json;
using DataExchange.GraphQL.Language;
using DataExchange.GraphQL.Text;
using DataExchange.GraphQL.Validation;

namespace DataExchange.ConformanceTests.Validation;

/// <summary>The violations that an implementation finds in a document: rule and places, or "does not parse".</summary>
internal static class Verdict
{
    public const string DoesNotParse = "(does not parse)";

    private static readonly ParserOptions Generous = new() { MaxTokens = 1_000_000, MaxBytes = 10_000_000, MaxDepth = 250 };

    // Rules of the reference implementation that are neither in the specification nor about what we serve.
    private static readonly HashSet<string> Foreign =
        ["MaxIntrospectionDepth", "StreamDirectiveOnListField"];

    public static SortedSet<string> Ours(ConformanceSchema schema, string text)
    {
        var parsed = Parser.Parse(new Source(text), Generous);
        return parsed.Document is null
            ? [DoesNotParse]
            : Sorted(DocumentValidator.Validate(schema.Schema, parsed.Document, maxErrors: 10_000)
                .Select(e => Line(e.Rule!, e.Locations.Select(l => (l.Position!.Value.Line, l.Position.Value.Column)))));
    }

    public static SortedSet<string> Theirs(JsonElement answer) =>
        !answer.GetProperty("ok").GetBoolean()
            ? [DoesNotParse]
            : Sorted(answer.GetProperty("errors").EnumerateArray()
                .Where(e => !Foreign.Contains(e.GetProperty("rule").GetString()!))
                .Select(e => Line(
                    e.GetProperty("rule").GetString()!,
                    e.GetProperty("locations").EnumerateArray().Select(l => (l.GetProperty("line").GetInt32(), l.GetProperty("column").GetInt32())))));

    public static string RuleOf(string line) => line == DoesNotParse ? line : line.Split(' ')[0];

    // Conflicts are compared by rule: both report some pair of each conflicting group, not always the same one. Subscriptions by the first
    // place: the reference implementation does not look for further conditions inside a fragment that a constant condition skips.
    private static string Line(string rule, IEnumerable<(int Line, int Column)> places)
    {
        var compared = rule switch
        {
            "OverlappingFieldsCanBeMerged" => [],
            "SingleFieldSubscriptions" => places.Take(1),
            _ => places,
        };
        return $"{rule} {string.Join(' ', compared.Select(p => $"{p.Line}:{p.Column}"))}";
    }

    private static SortedSet<string> Sorted(IEnumerable<string> lines) => new(lines, StringComparer.Ordinal);
}
