using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Text.RegularExpressions;

namespace DataExchange.Registries.Values;

/// <summary>
/// Number and sign of an administrative document [số, ký hiệu]: 15/QĐ-BNV, 7816/VPCP-TTĐT, and with the year for legal
/// documents 278/2025/NĐ-CP. Numbers restart at 01 each year and have at least two digits (Decree 30/2020/NĐ-CP).
/// </summary>
public readonly partial record struct DocumentNumber
{
    private readonly string? text;

    private DocumentNumber(string text) => this.text = text;

    /// <summary>The whole, such as 15/QĐ-BNV; empty for the default value.</summary>
    public string Text => text ?? string.Empty;

    /// <summary>The number, from 1.</summary>
    public int Number => int.Parse(Text.AsSpan(0, Text.IndexOf('/', StringComparison.Ordinal)), CultureInfo.InvariantCulture);

    /// <summary>The sign after the last slash, such as QĐ-BNV.</summary>
    public string Notation => Text[(Text.LastIndexOf('/') + 1)..];

    /// <summary>The year of a legal document; null for others.</summary>
    public int? Year => Text.Split('/') is [_, var year, _] ? int.Parse(year, CultureInfo.InvariantCulture) : null;

    /// <summary>Makes a number and sign without a year.</summary>
    /// <param name="number">From 1; below 10 it gets a leading zero.</param>
    /// <param name="notation">The sign, such as QĐ-BNV.</param>
    public static DocumentNumber Create(int number, string notation)
    {
        var joined = string.Create(CultureInfo.InvariantCulture, $"{number:00}/{notation}");
        return TryParse(joined, out var value, out var reason) ? value : throw new ArgumentException(reason, nameof(notation));
    }

    /// <summary>Reads a number and sign.</summary>
    /// <param name="text">What was given; null is refused.</param>
    /// <param name="value">The number and sign, when it returns true.</param>
    /// <param name="reason">Why it is refused, when it returns false.</param>
    public static bool TryParse(string? text, out DocumentNumber value, [NotNullWhen(false)] out string? reason)
    {
        var valid = text is { Length: <= 100 } && Pattern().IsMatch(text);
        value = valid ? new DocumentNumber(text!) : default;
        reason = valid ? null : "a document number reads like `15/QĐ-BNV` or `278/2025/NĐ-CP`, its number from 01";
        return valid;
    }

    /// <inheritdoc/>
    public override string ToString() => Text;

    [GeneratedRegex(
        @"^(?!0+/)[0-9]{2,9}(/[0-9]{4})?/(QyĐ|CTr|TTr|[A-ZĐ]+)-?[A-ZĐa-z.&-]*\z", RegexOptions.CultureInvariant)]
    private static partial Regex Pattern();
}
