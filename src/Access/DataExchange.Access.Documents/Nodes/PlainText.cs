using System.Text.RegularExpressions;

namespace DataExchange.Access.Documents.Nodes;

/// <summary>Which texts can stand without quotes: those that every YAML reader takes for the same text.</summary>
internal static partial class PlainText
{
    /// <summary>Whether some reader takes the unquoted text for something else than a text: a boolean, a number, a date, nothing.</summary>
    internal static bool IsAmbiguous(string text) => text.Length == 0 || Words().IsMatch(text) || Number().IsMatch(text);

    /// <summary>Whether the text is written without quotes.</summary>
    internal static bool IsSafe(string text) => Safe().IsMatch(text) && !text.Contains(": ", StringComparison.Ordinal) && !text.Contains(" #", StringComparison.Ordinal)
        && text[^1] is not (' ' or ':') && !IsAmbiguous(text);

    [GeneratedRegex(@"\A(?i:y|n|yes|no|on|off|true|false|null|~|\.nan|[-+]?\.inf)\z", RegexOptions.CultureInvariant)]
    private static partial Regex Words();

    // Whatever begins like a number: YAML 1.1 knows octal, sexagesimal and underscored ones, and dates.
    [GeneratedRegex(@"\A[-+]?\.?[0-9][0-9A-Fa-fxob_.,:eETtZ+\- ]*\z", RegexOptions.CultureInvariant)]
    private static partial Regex Number();

    [GeneratedRegex(@"\A[\p{L}][\p{L}\p{M}\p{Nd} _.,;:/()*+@$%#-]*\z", RegexOptions.CultureInvariant)]
    private static partial Regex Safe();
}
