using DataExchange.Registries.Reference;

namespace DataExchange.Registries.Synthetic;

/// <summary>Draws addresses, and the flaws that records of addresses have.</summary>
internal static class HomeGenerator
{
    private const int FormerCodesPerMille = 30;
    private const int DistrictPerMille = 20;

    private static readonly string[] Districts = ["Huyện Đông", "Huyện Tây", "Quận 1", "Quận 3", "Thị xã Bắc"];

    // A province is as likely as it has communes.
    private static readonly int CommuneTotal = ProvinceTable.Current.Sum(province => province.CommuneCount);

    /// <summary>An address anywhere, or in one former province when its code is given.</summary>
    public static SyntheticAddress Draw(long seed, long index, string? formerProvinceCode = null)
    {
        var random = new SyntheticRandom(seed, SyntheticStream.Home, index);
        var former = formerProvinceCode is null ? Anywhere(ref random) : ProvinceTable.FindFormer(formerProvinceCode)!;
        var today = CommuneTable.OfProvince(former.CurrentCode);
        var before = CommuneTable.OfFormerProvince(former.Code);
        return new SyntheticAddress
        {
            Line = NameBook.AddressLine(ref random),
            CommuneCode = random.Pick(today).Code,
            FormerCommuneCode = random.Pick(before).Code,
            ProvinceCode = former.CurrentCode,
            FormerProvinceCode = former.Code,
            RecordedUnderFormerCodes = false,
        };
    }

    /// <summary>The same address as one person's record has it, flaws included.</summary>
    public static SyntheticAddress AsRecorded(SyntheticAddress address, ref SyntheticRandom random)
    {
        var former = random.PerMille(FormerCodesPerMille);
        var district = random.PerMille(DistrictPerMille);
        return address with
        {
            RecordedUnderFormerCodes = former,
            District = district ? random.Pick(Districts) : null,
        };
    }

    private static FormerProvince Anywhere(ref SyntheticRandom random)
    {
        var draw = random.Next(CommuneTotal);
        foreach (var province in ProvinceTable.Current)
        {
            draw -= province.CommuneCount;
            if (draw < 0)
            {
                return random.Pick(province.FormedFrom);
            }
        }

        return ProvinceTable.Former[0];
    }
}
