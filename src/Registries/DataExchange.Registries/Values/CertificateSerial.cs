using System.Diagnostics.CodeAnalysis;
using System.Text.RegularExpressions;

namespace DataExchange.Registries.Values;

/// <summary>
/// The serial of a land certificate [số phát hành giấy chứng nhận]: two letters and six digits when issued before
/// 1 January 2025, two letters and eight digits since (Circular 10/2024/TT-BTNMT).
/// </summary>
public readonly partial record struct CertificateSerial
{
    /// <summary>The first day of serials with eight digits.</summary>
    public static readonly DateOnly EightDigitsSince = new(2025, 1, 1);

    private readonly string? text;

    private CertificateSerial(string text) => this.text = text;

    /// <summary>The serial, such as BX 123456; empty for the default value, which is no serial.</summary>
    public string Text => text ?? string.Empty;

    /// <summary>Reads the serial of a certificate that was issued on a day.</summary>
    /// <param name="text">What was given; null is refused.</param>
    /// <param name="issuedOn">Day of issue.</param>
    /// <param name="value">The serial, when it returns true.</param>
    /// <param name="reason">Why it is refused, when it returns false.</param>
    public static bool TryParse(
        string? text, DateOnly issuedOn, out CertificateSerial value, [NotNullWhen(false)] out string? reason)
    {
        value = default;
        if (text is null || !Pattern().IsMatch(text))
        {
            reason = "a certificate serial is two letters, a space and six or eight digits";
            return false;
        }

        var digits = issuedOn < EightDigitsSince ? 6 : 8;
        if (text.Length != 3 + digits)
        {
            reason = digits == 6 ? "a serial from before 2025 has six digits" : "a serial since 2025 has eight digits";
            return false;
        }

        value = new CertificateSerial(text);
        reason = null;
        return true;
    }

    /// <inheritdoc/>
    public override string ToString() => Text;

    [GeneratedRegex(@"^[A-Z]{2} ([0-9]{6}|[0-9]{8})\z", RegexOptions.CultureInvariant)]
    private static partial Regex Pattern();
}
