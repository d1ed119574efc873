using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Text.RegularExpressions;

namespace DataExchange.Registries.Values;

/// <summary>
/// A parcel's key in practice: commune code, map sheet and parcel number, joined by underscores. The commune is that of
/// the cadastral map, because after the merger one commune may have several sheets of one number.
/// </summary>
public readonly partial record struct ParcelId
{
    private readonly string? text;

    private ParcelId(string text) => this.text = text;

    /// <summary>The key, such as 80103_12_345; empty for the default value, which is no key.</summary>
    public string Text => text ?? string.Empty;

    /// <summary>The five digits of the commune on the cadastral map.</summary>
    public string CommuneCode => Text[..5];

    /// <summary>The map sheet, 1 to 9,999.</summary>
    public int MapSheet => int.Parse(Text.AsSpan(6, Text.LastIndexOf('_') - 6), CultureInfo.InvariantCulture);

    /// <summary>The parcel on its sheet, 1 to 99,999.</summary>
    public int ParcelNumber => int.Parse(Text.AsSpan(Text.LastIndexOf('_') + 1), CultureInfo.InvariantCulture);

    /// <summary>Makes a key of its parts.</summary>
    /// <param name="communeCode">Five digits.</param>
    /// <param name="mapSheet">1 to 9,999.</param>
    /// <param name="parcelNumber">1 to 99,999.</param>
    public static ParcelId Create(string communeCode, int mapSheet, int parcelNumber)
    {
        var joined = string.Create(CultureInfo.InvariantCulture, $"{communeCode}_{mapSheet}_{parcelNumber}");
        return TryParse(joined, out var value, out var reason) ? value : throw new ArgumentException(reason, nameof(communeCode));
    }

    /// <summary>Reads a key.</summary>
    /// <param name="text">What was given; null is refused.</param>
    /// <param name="value">The key, when it returns true.</param>
    /// <param name="reason">Why it is refused, when it returns false.</param>
    public static bool TryParse(string? text, out ParcelId value, [NotNullWhen(false)] out string? reason)
    {
        var valid = text is not null && Pattern().IsMatch(text);
        value = valid ? new ParcelId(text!) : default;
        reason = valid ? null : "a parcel id is a commune code, a map sheet and a parcel number, such as `80103_12_345`";
        return valid;
    }

    /// <inheritdoc/>
    public override string ToString() => Text;

    [GeneratedRegex(@"^[0-9]{5}_[1-9][0-9]{0,3}_[1-9][0-9]{0,4}\z", RegexOptions.CultureInvariant)]
    private static partial Regex Pattern();
}
