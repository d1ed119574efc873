namespace DataExchange.Gateway.Transforms;

/// <summary>
/// The bands of RANGE: numbers from …, −20, −10, 0, 10, 20, 50, 100, 200, 500, 1,000 … outwards from zero, so that no band is narrower than ten and every
/// number becomes the bound of its band that is nearer to zero. Greater numbers have greater or equal bands. Works on digits: no number is too long to be exact.
/// </summary>
internal static class Bands
{
    /// <summary>The most digits before the point that are taken; a longer number has no band.</summary>
    public const int MaxDigits = 38;

    private const int MaxLength = 128;

    /// <summary>The bound of the band of a decimal number in the syntax of JSON, or null where the text is none or too long.</summary>
    public static string? Of(ReadOnlySpan<char> number)
    {
        var isNegative = number is ['-', ..];
        var rest = isNegative ? number[1..] : number;
        if (rest.Length is 0 or > MaxLength || !TrySplit(rest, out var whole, out var fraction, out var exponent))
        {
            return null;
        }

        return Place(whole, fraction, exponent) switch
        {
            null => null,
            (_, < 2) => "0",
            (_, > MaxDigits) => null,
            var (leading, digits) => (isNegative ? "-" : string.Empty) + (leading >= '5' ? '5' : leading >= '2' ? '2' : '1') + new string('0', digits - 1),
        };
    }

    /// <summary>The leading digit and how many digits stand from it to the point; none for zero.</summary>
    private static (char Leading, int Digits)? Place(ReadOnlySpan<char> whole, ReadOnlySpan<char> fraction, int exponent)
    {
        var first = whole.IndexOfAnyExcept('0');
        if (first >= 0)
        {
            return (whole[first], whole.Length - first + exponent);
        }

        first = fraction.IndexOfAnyExcept('0');
        return first < 0 ? ('0', 0) : (fraction[first], exponent - first);
    }

    private static bool TrySplit(ReadOnlySpan<char> text, out ReadOnlySpan<char> whole, out ReadOnlySpan<char> fraction, out int exponent)
    {
        exponent = 0;
        fraction = [];
        var e = text.IndexOfAny('e', 'E');
        var mantissa = e < 0 ? text : text[..e];
        var point = mantissa.IndexOf('.');
        whole = point < 0 ? mantissa : mantissa[..point];
        fraction = point < 0 ? [] : mantissa[(point + 1)..];
        return whole.Length > 0
            && whole.ContainsOnlyDigits()
            && fraction.ContainsOnlyDigits()
            && (point < 0 || fraction.Length > 0)
            && (e < 0 || TryReadExponent(text[(e + 1)..], out exponent));
    }

    private static bool TryReadExponent(ReadOnlySpan<char> text, out int exponent)
    {
        var isNegative = text is ['-', ..];
        var digits = text is ['-' or '+', ..] ? text[1..] : text;
        exponent = 0;
        if (digits.Length is 0 or > 4 || !digits.ContainsOnlyDigits())
        {
            return false;
        }

        foreach (var digit in digits)
        {
            exponent = (exponent * 10) + (digit - '0');
        }

        exponent = isNegative ? -exponent : exponent;
        return true;
    }
}
