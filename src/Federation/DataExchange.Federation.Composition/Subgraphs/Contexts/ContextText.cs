using System.Text.RegularExpressions;

namespace DataExchange.Federation.Composition.Subgraphs.Contexts;

/// <summary>The value of <c>@fromContext(field:)</c>, <c>$context selection</c>. See <see href="https://specs.apollo.dev/context/v0.1"/>.</summary>
/// <param name="Context">The name of the context.</param>
/// <param name="Selection">What is read on the type that sets it, with or without braces; not yet parsed.</param>
internal readonly partial record struct ContextText(string Context, string Selection)
{
    /// <summary>The parts of a value, or null for a text that names no context or selects nothing.</summary>
    public static ContextText? Parse(string? text) =>
        Shape().Match(text ?? string.Empty) is { Success: true } match && match.Groups["selection"].Length > 0
            ? new ContextText(match.Groups["name"].Value, match.Groups["selection"].Value)
            : null;

    // GraphQL's insignificant characters and comments, a dollar, the same again, a name, and the rest.
    [GeneratedRegex(@"^(?:[\s,]|#[^\n\r]*(?:[\n\r]|$))*\$(?:[\s,]|#[^\n\r]*(?:[\n\r]|$))*(?<name>[A-Za-z_][A-Za-z0-9_]*)(?<selection>[\s\S]*)$", RegexOptions.NonBacktracking | RegexOptions.CultureInvariant)]
    private static partial Regex Shape();
}
