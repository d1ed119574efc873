using System.Collections.Immutable;

namespace DataExchange.Administration.Changes;

/// <summary>Short texts that people write: names and titles.</summary>
internal static class Texts
{
    private const int MaxLength = 500;
    private const int MaxShown = 100;

    /// <summary>What is wrong with a text at a place of the input: nothing, or one problem.</summary>
    public static ImmutableArray<Problem> Problem(string text, params ReadOnlySpan<string> path) =>
        text.Trim().Length == 0 || text.Length > MaxLength || text.Any(char.IsControl)
            ? [Changes.Problem.At("TEXT", $"The text is empty, too long or has control characters; expected one line of 1 to {MaxLength} characters.", path)]
            : [];

    /// <summary>A text that a person sent, as a message repeats it: shortened, on one line.</summary>
    public static string Shown(string text) => string.Concat(text.Take(MaxShown).Select(c => char.IsControl(c) ? ' ' : c));
}
