using System.Diagnostics.CodeAnalysis;
using System.Text.RegularExpressions;

namespace DataExchange.Registries.Values;

/// <summary>
/// An electronic identification code of an agency [mã định danh điện tử], read in both forms that are in traffic: the new
/// one, highest level first, as in G12.18 (Decision 20/2020/QĐ-TTg), and the old one, highest level last, as in
/// 000.00.00.G22 (QCVN 102:2016/BTTTT). Levels of nothing but zeros are absent levels.
/// </summary>
public readonly partial record struct AgencyCode
{
    /// <summary>The most characters a code of the new form may have.</summary>
    public const int MaxLength = 35;

    private readonly string? text;

    private AgencyCode(string text) => this.text = text;

    /// <summary>The code in the new form without absent levels at the end; empty for the default value.</summary>
    public string Text => text ?? string.Empty;

    /// <summary>The level-1 code, such as G12.</summary>
    public string Level1 => Text[..3];

    /// <summary>The code one level up; null at level 1.</summary>
    public AgencyCode? Parent => Text.LastIndexOf('.') is var dot and > 0 ? new AgencyCode(Text[..dot]) : null;

    /// <summary>The code in the old form; null where a level is too long for it or there are more than four.</summary>
    public string? OldForm
    {
        get
        {
            var levels = Text.Split('.');
            var (second, third, fourth) = (Level(levels, 1, "00"), Level(levels, 2, "00"), Level(levels, 3, "000"));
            return levels.Length <= 4 && second.Length == 2 && third.Length == 2 && fourth.Length == 3
                ? $"{fourth}.{third}.{second}.{levels[0]}"
                : null;
        }
    }

    /// <summary>Reads a code in either form; both forms of one agency give equal values.</summary>
    /// <param name="text">What was given; null is refused.</param>
    /// <param name="value">The code, when it returns true.</param>
    /// <param name="reason">Why it is refused, when it returns false.</param>
    public static bool TryParse(string? text, out AgencyCode value, [NotNullWhen(false)] out string? reason)
    {
        value = default;
        reason = null;
        if (text is null or { Length: > MaxLength })
        {
            reason = "an agency code has at most 35 characters";
            return false;
        }

        if (!OldPattern().IsMatch(text) && !NewPattern().IsMatch(text))
        {
            reason = "an agency code reads like `G12.18`, or in the old form `000.00.18.G12`";
            return false;
        }

        var levels = text.Split('.');
        if (char.IsAsciiDigit(text[0]))
        {
            Array.Reverse(levels);
        }

        var used = levels.Length;
        while (used > 1 && levels[used - 1].AsSpan().Trim('0').IsEmpty)
        {
            used--;
        }

        value = new AgencyCode(string.Join('.', levels, 0, used));
        return true;
    }

    /// <inheritdoc/>
    public override string ToString() => Text;

    private static string Level(string[] levels, int index, string absent) => index < levels.Length ? levels[index] : absent;

    [GeneratedRegex(@"^[0-9]{3}\.[0-9]{2}\.[0-9]{2}\.[A-Z][0-9]{2}\z", RegexOptions.CultureInvariant)]
    private static partial Regex OldPattern();

    [GeneratedRegex(@"^[A-Z][0-9]{2}(\.[A-Z0-9]{1,10})*\z", RegexOptions.CultureInvariant)]
    private static partial Regex NewPattern();
}
