using DataExchange.Registries.Reference;
using DataExchange.Registries.Text;
using DataExchange.Registries.Values;

namespace DataExchange.Registries.Synthetic;

/// <summary>The imperfections that real records have, in the shares that vietnam's registers report.</summary>
internal static class RecordFlaws
{
    private const int InconsistentIdPerMille = 5;
    private const int DecomposedNamePerMille = 10;

    public static SyntheticCitizen Apply(long seed, SyntheticCitizen citizen)
    {
        var random = new SyntheticRandom(seed, SyntheticStream.Flaw, citizen.Index);
        var flawed = citizen with { PermanentAddress = HomeGenerator.AsRecorded(citizen.PermanentAddress, ref random) };
        if (random.PerMille(InconsistentIdPerMille))
        {
            flawed = Disagree(flawed, ref random);
        }

        return random.PerMille(DecomposedNamePerMille)
            ? flawed with { FullName = VietnameseText.Decompose(flawed.FullName) }
            : flawed;
    }

    // The id stays, the record moves away from it. A year earlier keeps a child younger than its parents and an adult adult.
    private static SyntheticCitizen Disagree(SyntheticCitizen citizen, ref SyntheticRandom random) => random.Next(3) switch
    {
        0 when citizen.Role != FamilyRole.Child => citizen with { DateOfBirth = citizen.DateOfBirth.AddYears(-1) },
        1 when citizen.Role == FamilyRole.Child => citizen with { Sex = citizen.Sex == Sex.Male ? Sex.Female : Sex.Male },
        _ => citizen with { BirthProvinceCode = Another(citizen.BirthProvinceCode) },
    };

    private static string Another(string code)
    {
        var former = ProvinceTable.Former;
        var at = former.IndexOf(ProvinceTable.FindFormer(code)!);
        return former[(at + 1) % former.Length].Code;
    }
}
