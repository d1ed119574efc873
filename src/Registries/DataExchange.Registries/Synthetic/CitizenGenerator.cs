using System.Collections.Immutable;
using System.Globalization;
using DataExchange.Registries.Reference;
using DataExchange.Registries.Values;

namespace DataExchange.Registries.Synthetic;

/// <summary>Draws one person of a family, then the flaws of the record.</summary>
internal sealed class CitizenGenerator(long seed)
{
    private const int SerialLimit = 1_000_000;

    private static readonly ImmutableArray<string> Religions = ["Phật giáo", "Công giáo", "Tin lành", "Cao Đài", "Phật giáo Hòa Hảo", "Hồi giáo"];

    private static readonly ImmutableArray<string> BloodTypes = ["O", "O", "O", "O", "A", "A", "B", "B", "B", "AB"];

    private readonly SerialPermutation serials = new(seed, 1, SerialLimit);

    public SyntheticCitizen Make(int index)
    {
        if (index < Family.Size)
        {
            return DemonstrationPeople.Make(seed, index);
        }

        var family = Family.Draw(seed, index / Family.Size);
        var random = new SyntheticRandom(seed, SyntheticStream.Person, index);
        var role = family.RoleAt(index % Family.Size);
        var sex = Family.SexAt(role, ref random);
        var born = family.BornAt(role, ref random);
        var citizen = Describe(Identify(index, family, role, sex, born, ref random), ref random);
        return RecordFlaws.Apply(seed, Relate(citizen, family));
    }

    private SyntheticCitizen Identify(
        int index, Family family, FamilyRole role, Sex sex, DateOnly born, ref SyntheticRandom random)
    {
        var birth = role switch
        {
            FamilyRole.Child => ProvinceTable.FindFormer(family.Home.FormerProvinceCode)!,
            FamilyRole.Husband or FamilyRole.Grandfather => family.Origin,
            _ => random.Pick(ProvinceTable.Former),
        };
        var bearsFamilyName = role is FamilyRole.Husband or FamilyRole.Child or FamilyRole.Grandfather;
        var home = role == FamilyRole.Lodger ? HomeGenerator.Draw(seed, int.MaxValue + (long)index) : family.Home;
        return new SyntheticCitizen
        {
            Index = index,
            PersonalId = PersonalId.Create(Assumptions.PersonalIdPrefix(birth, born), sex, born.Year, SerialOf(index)),
            Role = role,
            FullName = (bearsFamilyName ? family.Surname : NameBook.Surname(ref random)) + " " + NameBook.MiddleAndGiven(ref random, sex),
            DateOfBirth = born,
            Sex = sex,
            BirthProvinceCode = birth.Code,
            HomeProvinceCode = bearsFamilyName ? family.Origin.Code : birth.Code,
            EthnicityCode = random.PerMille(850) ? 1 : random.Between(2, EthnicityTable.Count),
            PermanentAddress = home,
            Household = (2 * family.Number) + (role == FamilyRole.Lodger ? 1 : 0),
        };
    }

    private SyntheticCitizen Describe(SyntheticCitizen citizen, ref SyntheticRandom random)
    {
        var adult = !citizen.IsMinor;
        return citizen with
        {
            Religion = random.PerMille(200) ? random.Pick(Religions) : null,
            BloodType = random.PerMille(800) ? random.Pick(BloodTypes) : null,
            Phone = adult ? string.Create(CultureInfo.InvariantCulture, $"+8499{SerialOf(citizen.Index):0000000}") : null,
            Email = adult ? string.Create(CultureInfo.InvariantCulture, $"citizen{citizen.Index}@example.vn") : null,
            TemporaryAddress = adult && random.PerMille(80) ? HomeGenerator.Draw(seed, -1000L - citizen.Index) : null,
            DeceasedOn = DeathOf(citizen, ref random),
            PreviousIds = PreviousIdsOf(citizen, ref random),
        };
    }

    private static SyntheticCitizen Relate(SyntheticCitizen citizen, Family family)
    {
        var first = family.Number * Family.Size;
        return citizen.Role switch
        {
            FamilyRole.Husband => citizen with { Spouse = first + 1, Father = first + 4 },
            FamilyRole.Wife => citizen with { Spouse = first },
            FamilyRole.Child => citizen with
            {
                Father = first,
                Mother = first + 1,
                Representative = citizen.IsMinor ? first : null,
            },
            _ => citizen,
        };
    }

    // Only grandfathers die: every minor keeps a living representative, every organisation one too.
    private static DateOnly? DeathOf(SyntheticCitizen citizen, ref SyntheticRandom random)
    {
        var dead = citizen.Role == FamilyRole.Grandfather && random.PerMille(450);
        if (!dead)
        {
            return null;
        }

        var earliest = citizen.DateOfBirth.AddYears(50);
        var floor = new DateOnly(2005, 1, 1);
        return random.Day(earliest > floor ? earliest : floor, SyntheticWorld.AsOf);
    }

    private static ImmutableArray<string> PreviousIdsOf(SyntheticCitizen citizen, ref SyntheticRandom random)
    {
        if (citizen.DateOfBirth.Year > 2000 || !random.PerMille(700))
        {
            return [];
        }

        var card = string.Create(CultureInfo.InvariantCulture, $"{random.Between(10, 39):000}{random.Next(SerialLimit):000000}");
        return random.PerMille(600) ? [card, citizen.PersonalId.Text] : [card];
    }

    private int SerialOf(int index)
    {
        if (DemonstrationPeople.Serials.TryGetValue(index, out var own))
        {
            return own;
        }

        // INVARIANT: a demonstration person does not use the serial that the shuffle gives it, so whoever would collide with one takes that.
        var serial = serials[index];
        foreach (var (person, taken) in DemonstrationPeople.Serials)
        {
            if (taken == serial)
            {
                return SerialOfDemonstration(person);
            }
        }

        return serial;
    }

    private int SerialOfDemonstration(int person)
    {
        var serial = serials[person];
        for (var step = 0; step < DemonstrationPeople.Serials.Count && Owner(serial) is { } owner; step++)
        {
            serial = serials[owner];
        }

        return serial;
    }

    private static int? Owner(int serial)
    {
        foreach (var (person, taken) in DemonstrationPeople.Serials)
        {
            if (taken == serial)
            {
                return person;
            }
        }

        return null;
    }
}
