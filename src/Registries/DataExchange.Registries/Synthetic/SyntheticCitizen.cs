using System.Collections.Immutable;
using DataExchange.Registries.Values;

namespace DataExchange.Registries.Synthetic;

/// <summary>A generated person. Relations are indexes of other people in the same world.</summary>
public sealed record SyntheticCitizen
{
    /// <summary>Index in the world, from 0.</summary>
    public required int Index { get; init; }

    /// <summary>Personal id, unique in the world.</summary>
    public required PersonalId PersonalId { get; init; }

    /// <summary>Role in the family.</summary>
    public required FamilyRole Role { get; init; }

    /// <summary>Full name as the record has it: NFC for most, decomposed for some.</summary>
    public required string FullName { get; init; }

    /// <summary>Date of birth as the record has it; it disagrees with the personal id in a few records.</summary>
    public required DateOnly DateOfBirth { get; init; }

    /// <summary>Sex as the record has it; it disagrees with the personal id in a few records.</summary>
    public required Sex Sex { get; init; }

    /// <summary>Code of the former province where the birth was registered, as the record has it.</summary>
    public required string BirthProvinceCode { get; init; }

    /// <summary>Code of the former province that the family comes from.</summary>
    public required string HomeProvinceCode { get; init; }

    /// <summary>Ethnic group, 1 to 54.</summary>
    public required int EthnicityCode { get; init; }

    /// <summary>Religion; null when none is declared.</summary>
    public string? Religion { get; init; }

    /// <summary>Blood group O, A, B or AB; null when unknown.</summary>
    public string? BloodType { get; init; }

    /// <summary>Telephone number; null for children.</summary>
    public string? Phone { get; init; }

    /// <summary>Mail address; null for children.</summary>
    public string? Email { get; init; }

    /// <summary>Permanent residence.</summary>
    public required SyntheticAddress PermanentAddress { get; init; }

    /// <summary>Temporary residence; null for most.</summary>
    public SyntheticAddress? TemporaryAddress { get; init; }

    /// <summary>Household index.</summary>
    public required int Household { get; init; }

    /// <summary>Father; null when not on record.</summary>
    public int? Father { get; init; }

    /// <summary>Mother; null when not on record.</summary>
    public int? Mother { get; init; }

    /// <summary>Spouse; null for the unmarried.</summary>
    public int? Spouse { get; init; }

    /// <summary>Legal representative; null for adults.</summary>
    public int? Representative { get; init; }

    /// <summary>Day of death; null for the living.</summary>
    public DateOnly? DeceasedOn { get; init; }

    /// <summary>Numbers borne before: a nine-digit card, then a twelve-digit card equal to the personal id.</summary>
    public ImmutableArray<string> PreviousIds { get; init; } = [];

    /// <summary>Whether the person is under 18 on <see cref="SyntheticWorld.AsOf"/>.</summary>
    public bool IsMinor => DateOfBirth.AddYears(18) > SyntheticWorld.AsOf;
}
