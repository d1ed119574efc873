using System.Diagnostics.CodeAnalysis;
using System.Globalization;

namespace DataExchange.Registries.Values;

/// <summary>
/// A tax code [mã số thuế]: ten digits whose last is a check digit, and for a branch a hyphen and 001 to 999.
/// Source: Circular 86/2024/TT-BTC, article 5. Personal ids, which are tax codes of people, are not read here.
/// </summary>
public readonly record struct TaxCode
{
    private static ReadOnlySpan<byte> Weights => [31, 29, 23, 19, 17, 13, 7, 5, 3];

    private readonly string? text;

    private TaxCode(string text) => this.text = text;

    /// <summary>Ten digits, or ten, a hyphen and three; empty for the default value, which is no tax code.</summary>
    public string Text => text ?? string.Empty;

    /// <summary>The ten digits of the head office.</summary>
    public string HeadOffice => Text[..10];

    /// <summary>The branch, 1 to 999; null for a head office.</summary>
    public int? Branch => Text.Length == 10 ? null : int.Parse(Text.AsSpan(11), CultureInfo.InvariantCulture);

    /// <summary>The first two digits: the tax list's number of the province of registration.</summary>
    public string ProvincePrefix => Text[..2];

    /// <summary>The tenth digit for nine; null where the remainder is 0 and the number is never issued.</summary>
    /// <param name="nine">Nine digits.</param>
    public static char? CheckDigit(ReadOnlySpan<char> nine)
    {
        ArgumentOutOfRangeException.ThrowIfNotEqual(nine.Length, 9);
        var sum = 0;
        for (var at = 0; at < 9; at++)
        {
            sum += Weights[at] * (nine[at] - '0');
        }

        var remainder = sum % 11;
        return remainder == 0 ? null : (char)('0' + 10 - remainder);
    }

    /// <summary>The code of a head office; null where the number is never issued.</summary>
    /// <param name="provincePrefix">Two digits of the tax list.</param>
    /// <param name="serial">1 to 9,999,999.</param>
    public static TaxCode? Create(string provincePrefix, int serial)
    {
        ArgumentNullException.ThrowIfNull(provincePrefix);
        ArgumentOutOfRangeException.ThrowIfNotEqual(provincePrefix.Length, 2);
        ArgumentOutOfRangeException.ThrowIfLessThan(serial, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(serial, 9_999_999);
        var nine = string.Create(CultureInfo.InvariantCulture, $"{provincePrefix}{serial:0000000}");
        return CheckDigit(nine) is { } check ? new TaxCode(nine + check) : null;
    }

    /// <summary>The code of a branch of this head office.</summary>
    /// <param name="branch">1 to 999.</param>
    public TaxCode ForBranch(int branch)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(branch, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(branch, 999);
        return new TaxCode(string.Create(CultureInfo.InvariantCulture, $"{HeadOffice}-{branch:000}"));
    }

    /// <summary>Reads a tax code of ten digits, or thirteen with a hyphen after the tenth, and checks the tenth.</summary>
    /// <param name="text">What was given; null is refused.</param>
    /// <param name="value">The code, when it returns true.</param>
    /// <param name="reason">Why it is refused, without repeating what was given, when it returns false.</param>
    public static bool TryParse(string? text, out TaxCode value, [NotNullWhen(false)] out string? reason)
    {
        value = default;
        reason = Refusal(text);
        if (reason is not null)
        {
            return false;
        }

        value = new TaxCode(text!);
        return true;
    }

    /// <inheritdoc/>
    public override string ToString() => Text;

    private static string? Refusal(string? text)
    {
        if (text is not { Length: 10 or 14 } || !text.AsSpan(0, 10).ContainsOnlyDigits())
        {
            return "a tax code has ten digits, and for a branch a hyphen and three more";
        }

        if (text.Length == 14 && (text[10] != '-' || !text.AsSpan(11).ContainsOnlyDigits() || text.EndsWith("000", StringComparison.Ordinal)))
        {
            return "a branch is a hyphen and 001 to 999";
        }

        return CheckDigit(text.AsSpan(0, 9)) == text[9] ? null : "the tenth digit of a tax code is its check digit";
    }
}
