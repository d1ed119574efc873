using System.Text.RegularExpressions;

namespace DataExchange.Testing.GraphQLText;

/// <summary>Damages texts at random, so that most results are wrong in one place.</summary>
public static partial class TextMutation
{
    private static readonly string[] Intruders =
        ["{", "}", "(", ")", "[", "]", "!", "$", "&", "|", "=", ":", "@", "...", "..", ".", "\"", "\"\"\"", "'", "#", "\\", "0", "01", "1.", "1e", "-", ".5", "on", "null", "\u00e9", "\u0007", "\uFEFF", "\\u{110000}", "\"\\uD800\"", "\"\\x\"", "?", "extend", "a"];

    /// <summary>Changes one character or a few: deletes, inserts, doubles or swaps.</summary>
    public static string Characters(string text, Random random)
    {
        ArgumentNullException.ThrowIfNull(random);
        var at = random.Next(text.Length);
        if (char.IsSurrogate(text[at]))
        {
            return text + Intruders[random.Next(Intruders.Length)];
        }

        return random.Next(4) switch
        {
            0 => text.Remove(at, 1),
            1 => text.Insert(at, Intruders[random.Next(Intruders.Length)]),
            2 => text.Insert(at, text[at].ToString()),
            _ => text[..at],
        };
    }

    /// <summary>Changes one token: deletes it, doubles it, or replaces it by another token of the text.</summary>
    public static string Tokens(string text, Random random)
    {
        ArgumentNullException.ThrowIfNull(random);
        var tokens = Token().Matches(text);
        var victim = tokens[random.Next(tokens.Count)];
        var other = tokens[random.Next(tokens.Count)].Value;
        var replacement = random.Next(5) switch
        {
            0 => "",
            1 => victim.Value + " " + victim.Value,
            2 => victim.Value + " " + other,
            _ => other,
        };
        return string.Concat(text.AsSpan(0, victim.Index), replacement, text.AsSpan(victim.Index + victim.Length));
    }

    /// <summary>Replaces one name by another name of the text: the result still parses, most of the time.</summary>
    public static string Names(string text, Random random)
    {
        ArgumentNullException.ThrowIfNull(random);
        var names = Name().Matches(text);
        var victim = names[random.Next(names.Count)];
        var other = names[random.Next(names.Count)].Value;
        return string.Concat(text.AsSpan(0, victim.Index), other, text.AsSpan(victim.Index + victim.Length));
    }

    [GeneratedRegex("""\"\"\"(?:[^"]|"(?!""))*\"\"\"|"(?:[^"\\\n]|\\.)*"|[A-Za-z_][A-Za-z_0-9]*|-?[0-9][0-9.eE+-]*|\.\.\.|[^\s,]""")]
    private static partial Regex Token();

    [GeneratedRegex("[A-Za-z_][A-Za-z_0-9]*")]
    private static partial Regex Name();
}
