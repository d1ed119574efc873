using DataExchange.Registries.Reference;
using DataExchange.Registries.Values;

namespace DataExchange.Registries.Synthetic;

/// <summary>Draws enterprises. Their serials are from 9,000,000 on, a block far above what is issued.</summary>
internal sealed class OrganisationGenerator(long seed, int families)
{
    private const int Blocks = 99_999;
    private const int FirstSerial = 9_000_000;

    private readonly SerialPermutation serials = new(seed, 3, Blocks);

    public SyntheticOrganisation Make(int index)
    {
        var random = new SyntheticRandom(seed, SyntheticStream.Organisation, index);
        var address = HomeGenerator.Draw(seed, -2_000_000_000L - index);
        return new SyntheticOrganisation
        {
            Index = index,
            TaxCode = CodeOf(index, ProvinceTable.FindFormer(address.FormerProvinceCode)!, ref random),
            Name = NameBook.Company(ref random, index),
            Address = address,
            LegalRepresentative = random.Next(families) * Family.Size,
            Branches = random.PerMille(800) ? 0 : random.Between(1, 3),
            RegisteredOn = random.Day(new DateOnly(2000, 1, 1), new DateOnly(2025, 12, 31)),
            Status = StatusOf(ref random),
        };
    }

    // Every organisation has ten serials to itself; about one in eleven is never issued, and its neighbour is taken then.
    private TaxCode CodeOf(int index, FormerProvince province, ref SyntheticRandom random)
    {
        var start = random.Next(10);
        for (var step = 0; ; step++)
        {
            var serial = FirstSerial + (serials[index] * 10) + ((start + step) % 10);
            if (TaxCode.Create(province.TaxPrefix, serial) is { } code)
            {
                return code;
            }
        }
    }

    private static string StatusOf(ref SyntheticRandom random) => random.Next(100) switch
    {
        < 88 => "00",
        < 91 => "01",
        < 93 => "03",
        < 94 => "04",
        < 96 => "05",
        < 99 => "06",
        _ => "07",
    };
}
