using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using DataExchange.Registries.Reference;

namespace DataExchange.Registries.Values;

/// <summary>
/// A personal identification number [số định danh cá nhân] of twelve digits: three for the place of birth registration,
/// one for century and sex, two for the year of birth, six without meaning. It has no check digit.
/// Source: Law on Identification 26/2023/QH15 and Decree 70/2024.
/// </summary>
public readonly record struct PersonalId
{
    private readonly string? text;

    private PersonalId(string text) => this.text = text;

    /// <summary>The twelve digits; empty for the default value, which is no personal id.</summary>
    public string Text => text ?? string.Empty;

    /// <summary>The first three digits: the place of birth registration.</summary>
    public string Prefix => Text[..3];

    /// <summary>The sex that the fourth digit states.</summary>
    public Sex Sex => (Text[3] - '0') % 2 == 0 ? Sex.Male : Sex.Female;

    /// <summary>The year of birth, 1900 to 2399, that digits four to six state.</summary>
    public int BirthYear => 1900 + ((Text[3] - '0') / 2 * 100) + ((Text[4] - '0') * 10) + (Text[5] - '0');

    /// <summary>Makes an id of its parts.</summary>
    /// <param name="prefix">Three digits of the place of birth registration.</param>
    /// <param name="sex">Sex.</param>
    /// <param name="birthYear">Year of birth, 1900 to 2399.</param>
    /// <param name="serial">The last six digits, 0 to 999,999.</param>
    public static PersonalId Create(string prefix, Sex sex, int birthYear, int serial)
    {
        ArgumentNullException.ThrowIfNull(prefix);
        ArgumentOutOfRangeException.ThrowIfNotEqual(prefix.Length, 3);
        ArgumentOutOfRangeException.ThrowIfLessThan(birthYear, 1900);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(birthYear, 2399);
        ArgumentOutOfRangeException.ThrowIfNegative(serial);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(serial, 999_999);
        var century = (2 * ((birthYear / 100) - 19)) + (sex == Sex.Female ? 1 : 0);
        return new PersonalId(string.Create(CultureInfo.InvariantCulture, $"{prefix}{century}{birthYear % 100:00}{serial:000000}"));
    }

    /// <summary>Reads twelve digits whose first three are a listed place of birth registration.</summary>
    /// <param name="text">What was given; null is refused.</param>
    /// <param name="value">The id, when it returns true.</param>
    /// <param name="reason">Why it is refused, without repeating what was given, when it returns false.</param>
    public static bool TryParse(string? text, out PersonalId value, [NotNullWhen(false)] out string? reason)
    {
        value = default;
        reason = text switch
        {
            not { Length: 12 } => "a personal id has twelve digits",
            _ when !text.All(char.IsAsciiDigit) => "a personal id has digits only",
            _ when text[0] != '0' || ProvinceTable.FindFormer(text[1..3]) is null =>
                "the first three digits of a personal id are a listed place of birth registration",
            _ => null,
        };
        if (reason is not null)
        {
            return false;
        }

        value = new PersonalId(text!);
        return true;
    }

    /// <summary>What the id says otherwise than the record; null when they agree.</summary>
    /// <param name="dateOfBirth">Date of birth on record.</param>
    /// <param name="sex">Sex on record.</param>
    /// <param name="registeredAt">Prefix of the place of birth registration on record; null leaves it unchecked.</param>
    public string? Disagreement(DateOnly dateOfBirth, Sex sex, string? registeredAt)
    {
        if (BirthYear != dateOfBirth.Year)
        {
            return "the year of birth in the personal id is not that of the record";
        }

        if (Sex != sex)
        {
            return "the sex in the personal id is not that of the record";
        }

        return registeredAt is not null && registeredAt != Prefix
            ? "the place of birth registration in the personal id is not that of the record"
            : null;
    }

    /// <inheritdoc/>
    public override string ToString() => Text;
}
