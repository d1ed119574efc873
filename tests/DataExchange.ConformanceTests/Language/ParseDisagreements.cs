namespace DataExchange.ConformanceTests.Language;

/// <summary>Where the reference implementation and this one part, and the section of the specification that speaks for this one.</summary>
internal static class ParseDisagreements
{
    /// <summary>Texts by the reason why the verdicts or places differ.</summary>
    private static readonly Dictionary<string, string> Reasons = new(StringComparer.Ordinal)
    {
        ["{a(b:\"\\u{00000000041}\")}"] = "2.9.4 String Value: EscapedUnicode :: { HexDigit+ } sets no bound to the digits, only to the value.",
        ["extend directive@d on FIELD"] = "3.1 Type System Extensions: there is no extension of directives; the package reads one of a later draft before it refuses it.",
    };

    /// <summary>Whether a text is one of the listed ones.</summary>
    public static bool Contain(string text) => Reasons.ContainsKey(text);
}
