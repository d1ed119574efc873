using System.Text.RegularExpressions;
using DataExchange.AttackTests.Worlds;

namespace DataExchange.AttackTests.WarmCache;

/// <summary>The reference schema, in which every registry lets everything be kept for ten minutes but for what it computes over many people.</summary>
internal static partial class HintedSchema
{
    private const string Directive = """

        enum CacheControlScope { PUBLIC PRIVATE }
        directive @cacheControl(maxAge: Int, scope: CacheControlScope, inheritMaxAge: Boolean) on FIELD_DEFINITION | OBJECT | INTERFACE | UNION

        """;

    private static readonly Lazy<string> s_sdl = new(() => ReferenceSchema.Compose(Hinted) is { Errors.IsEmpty: true } composed
        ? composed.Sdl!
        : throw new InvalidOperationException("The hinted schema does not compose."));

    public static string Sdl => s_sdl.Value;

    private static string Hinted(string sdl) => Types().Replace(sdl, m => m.Groups["name"].Value.Contains("Aggregate", StringComparison.Ordinal) ? m.Value : $"{m.Groups["head"].Value} @cacheControl(maxAge: 600) {{") + Directive;

    [GeneratedRegex(@"(?<head>^(extend )?(type|interface) (?!Query|Mutation|Subscription)(?<name>\w+)[^{\n]*?)\s*\{", RegexOptions.Multiline)]
    private static partial Regex Types();
}
