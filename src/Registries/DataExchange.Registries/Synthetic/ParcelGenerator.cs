using System.Collections.Immutable;
using DataExchange.Registries.Reference;
using DataExchange.Registries.Values;

namespace DataExchange.Registries.Synthetic;

/// <summary>
/// Draws parcels: four for every family of five. The first is the couple's, the second the husband's, the third the
/// grandfather's even when he is dead, the fourth anyone's, an organisation's in one case of ten. So an owner has about
/// 1.6 of them.
/// </summary>
internal sealed class ParcelGenerator(long seed, CitizenGenerator citizens, int organisations)
{
    public const int PerFamily = 4;
    private const int PerSheet = 1000;
    private const int SerialLimit = 1_000_000;
    private const int LegacyCodePerMille = 10;

    private static readonly ImmutableArray<ImmutableArray<string>> Mixes =
        [["ODT"], ["ONT"], ["LUC"], ["CLN"], ["HNK"], ["ONT", "CLN"], ["CLN", "LUK"], ["NTS", "CLN"], ["ONT", "CLN", "HNK"]];

    private readonly SerialPermutation serials = new(seed, 2, SerialLimit);

    public SyntheticParcel Make(int index)
    {
        var random = new SyntheticRandom(seed, SyntheticStream.Parcel, index);
        var home = HomeOf(index);
        var serial = serials[index];
        var uses = Uses(ref random);
        return new SyntheticParcel
        {
            Index = index,
            ParcelId = ParcelId.Create(home.FormerCommuneCode, 1 + (serial / PerSheet), 1 + (serial % PerSheet)),
            ProvinceCode = home.ProvinceCode,
            Address = $"{home.Line}, {CommuneTable.Find(home.CommuneCode)!.Name}, {ProvinceTable.FindCurrent(home.ProvinceCode)!.Name}",
            AreaCentiares = uses.Sum(use => use.AreaCentiares),
            Uses = uses,
            Owners = Owners(index, ref random),
            PricePerSquareMetre = random.Between(50, 20_000) * 1000L,
        };
    }

    private SyntheticAddress HomeOf(int index) => index < PerFamily
        ? DemonstrationPeople.Make(seed, index == 3 ? DemonstrationPeople.Cuc : DemonstrationPeople.An).PermanentAddress
        : Family.Draw(seed, index / PerFamily).Home;

    private static ImmutableArray<SyntheticLandUse> Uses(ref SyntheticRandom random)
    {
        var mix = random.Pick(Mixes);
        var uses = ImmutableArray.CreateBuilder<SyntheticLandUse>(mix.Length);
        foreach (var code in mix)
        {
            var dwelling = code is "ODT" or "ONT";
            var recorded = code == "HNK" && random.PerMille(LegacyCodePerMille * 5) ? "BHK" : code;
            var area = dwelling ? random.Between(3_000, 40_000) : random.Between(10_000, 500_000);
            var term = dwelling ? (DateOnly?)null : new DateOnly(random.Between(2034, 2064), 10, 15);
            uses.Add(new SyntheticLandUse(recorded, area, random.Between(1, LandOriginTable.Count), term));
        }

        return uses.ToImmutable();
    }

    private ImmutableArray<SyntheticOwner> Owners(int index, ref SyntheticRandom random)
    {
        var first = index / PerFamily * Family.Size;
        var since = random.Day(new DateOnly(1994, 1, 1), new DateOnly(2004, 12, 31));
        return (index % PerFamily) switch
        {
            0 => [Couple(first, "HUSBAND", since), Couple(first + 1, "WIFE", since)],
            1 => [Sole(first, "INDIVIDUAL", since)],
            2 => [Sole(first + 4, "HOUSEHOLD_HEAD", since)],
            _ when index < PerFamily => [Sole(DemonstrationPeople.Cuc, "INDIVIDUAL", new DateOnly(2024, 9, 12))],
            _ when random.PerMille(100) => [new SyntheticOwner(null, random.Next(organisations), 1, 1, "ORGANISATION", since)],
            _ => [Anyone(first, since, ref random)],
        };
    }

    // A child in one case of fifty: it inherited, and its representative acts for it.
    private SyntheticOwner Anyone(int first, DateOnly since, ref SyntheticRandom random)
    {
        if (!random.PerMille(20))
        {
            return Sole(first + random.Pick<int>([0, 1, 4]), "INDIVIDUAL", since);
        }

        var child = citizens.Make(first + 2);
        return Sole(child.Index, "MEMBER", since > child.DateOfBirth ? since : child.DateOfBirth);
    }

    private static SyntheticOwner Couple(int citizen, string role, DateOnly since) => new(citizen, null, 1, 2, role, since);

    private static SyntheticOwner Sole(int citizen, string role, DateOnly since) => new(citizen, null, 1, 1, role, since);
}
