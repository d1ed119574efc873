using System.Text.RegularExpressions;

namespace DataExchange.ConformanceTests.Validation;

/// <summary>Puts one name of a document in the place of another.</summary>
internal static partial class NameSwap
{
    public static string Apply(string text, Chance chance)
    {
        var names = Name().Matches(text);
        var (from, to) = (chance.Of(names), chance.Of(names));
        return text[..to.Index] + from.Value + text[(to.Index + to.Length)..];
    }

    [GeneratedRegex("[_A-Za-z][_0-9A-Za-z]*")]
    private static partial Regex Name();
}
