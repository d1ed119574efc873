namespace DataExchange.Access.Admissions;

/// <summary>The form of dossier identifiers.</summary>
public static class CaseId
{
    /// <summary>The greatest length in characters.</summary>
    public const int MaxLength = 64;

    /// <summary>The sentence for one that is not well formed.</summary>
    internal const string Expected = "The header `DataExchange-Case` must be 1 to 64 letters, digits and `.`, `-`, `_`, `/`, `:`.";

    /// <summary>1 to 64 ASCII letters, digits, dots, hyphens, underscores, slashes and colons: it is written into records and logs as it is.</summary>
    public static bool IsWellFormed(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return text.Length is > 0 and <= MaxLength
            && text.All(c => char.IsAsciiLetterOrDigit(c) || c is '.' or '-' or '_' or '/' or ':');
    }
}
