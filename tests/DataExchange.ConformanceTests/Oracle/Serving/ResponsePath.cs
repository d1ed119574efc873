using System.Globalization;
using System.Text.Json.Nodes;

namespace DataExchange.ConformanceTests.Oracle.Serving;

/// <summary>A place in an answer. As text, its steps are each preceded by a slash, so that a place below another has its text as a prefix.</summary>
internal readonly record struct ResponsePath(string Text)
{
    public static ResponsePath Root { get; } = new("/");

    public ResponsePath Then(string key) => new($"{Text}{key}/");

    public ResponsePath Then(int index) => Then(index.ToString(CultureInfo.InvariantCulture));

    public bool IsAtOrBelow(ResponsePath other) => Text.StartsWith(other.Text, StringComparison.Ordinal);

    /// <summary>The path without the indexes of lists.</summary>
    public string Keys => string.Join('/', Steps().Where(s => !char.IsAsciiDigit(s[0])));

    public string[] Steps() => Text.Split('/', StringSplitOptions.RemoveEmptyEntries);

    public JsonArray ToJson() => [.. Steps().Select(s => char.IsAsciiDigit(s[0]) ? JsonValue.Create(int.Parse(s, CultureInfo.InvariantCulture)) : (JsonNode)JsonValue.Create(s))];

    public static ResponsePath Of(JsonArray? steps) =>
        (steps ?? []).Aggregate(Root, (path, step) => path.Then(step!.ToString()));

    public override string ToString() => Text;
}
