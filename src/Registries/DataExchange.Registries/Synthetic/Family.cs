using DataExchange.Registries.Reference;
using DataExchange.Registries.Values;

namespace DataExchange.Registries.Synthetic;

/// <summary>
/// What the five people of one family have in common: the plan from which each of them is drawn without looking at the
/// others. Places in it are husband 0, wife 1, child 2, child or lodger 3, grandfather 4.
/// </summary>
internal sealed record Family
{
    public const int Size = 5;

    public required int Number { get; init; }

    public required string Surname { get; init; }

    public required DateOnly HusbandBorn { get; init; }

    public required DateOnly WifeBorn { get; init; }

    public required FormerProvince Origin { get; init; }

    public required SyntheticAddress Home { get; init; }

    public required bool HasLodger { get; init; }

    public static Family Draw(long seed, int number)
    {
        var random = new SyntheticRandom(seed, SyntheticStream.Family, number);
        var husbandBorn = random.Day(new DateOnly(1955, 1, 1), new DateOnly(1996, 12, 31));
        return new Family
        {
            Number = number,
            Surname = NameBook.Surname(ref random),
            HusbandBorn = husbandBorn,
            WifeBorn = husbandBorn.AddDays(random.Between(-1500, 2500)),
            Origin = random.Pick(ProvinceTable.Former),
            Home = HomeGenerator.Draw(seed, number),
            HasLodger = random.PerMille(250),
        };
    }

    public FamilyRole RoleAt(int place) => place switch
    {
        0 => FamilyRole.Husband,
        1 => FamilyRole.Wife,
        2 => FamilyRole.Child,
        3 => HasLodger ? FamilyRole.Lodger : FamilyRole.Child,
        _ => FamilyRole.Grandfather,
    };

    public static Sex SexAt(FamilyRole role, ref SyntheticRandom random) => role switch
    {
        FamilyRole.Wife => Sex.Female,
        FamilyRole.Husband or FamilyRole.Grandfather => Sex.Male,
        _ => random.PerMille(515) ? Sex.Male : Sex.Female,
    };

    public DateOnly BornAt(FamilyRole role, ref SyntheticRandom random)
    {
        // A child is at least 21 years younger than both parents and was born before the world's day.
        var younger = HusbandBorn > WifeBorn ? HusbandBorn : WifeBorn;
        var latest = younger.AddYears(36) < SyntheticWorld.AsOf ? younger.AddYears(36) : SyntheticWorld.AsOf;
        return role switch
        {
            FamilyRole.Husband => HusbandBorn,
            FamilyRole.Wife => WifeBorn,
            FamilyRole.Child => random.Day(younger.AddYears(21), latest),
            FamilyRole.Lodger => random.Day(new DateOnly(1960, 1, 1), new DateOnly(2006, 12, 31)),
            _ => HusbandBorn.AddDays(-random.Between(21 * 366, 34 * 365)),
        };
    }
}
