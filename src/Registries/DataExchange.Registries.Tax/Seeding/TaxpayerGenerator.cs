using System.Globalization;
using DataExchange.Registries.Synthetic;
using DataExchange.Registries.Tax.Assessment;
using DataExchange.Registries.Tax.Data;
using DataExchange.Registries.Values;

namespace DataExchange.Registries.Tax.Seeding;

/// <summary>
/// Draws the tax profile of a citizen: 85 % have their personal id as tax code, 12 % a legacy code of ten digits, 3 % one
/// of thirteen, of a household business. Serials lie in a block that is not issued. Minors have no profile.
/// </summary>
internal sealed class TaxpayerGenerator(SyntheticWorld world)
{
    private const int FirstSerial = 8_000_000;
    private const int FirstYear = 2022;

    private static readonly int LastYear = SyntheticWorld.AsOf.Year - 1;

    /// <summary>The profile of the citizen of an index; null for a minor.</summary>
    public SyntheticTaxpayer? Make(int index)
    {
        var citizen = world.Citizen(index);
        if (citizen.IsMinor)
        {
            return null;
        }

        var random = new SyntheticRandom(world.Seed, TaxStream.Taxpayer, index);
        var demonstration = index <= DemonstrationPeople.Deceased;
        var form = demonstration ? 0 : random.Next(100);
        var dependants = ClaimedBy(citizen);
        var taxpayer = new TaxpayerRow
        {
            PersonalId = citizen.PersonalId.Text,
            TaxCode = form < 85 ? citizen.PersonalId.Text : LegacyCode(index, branch: form >= 97),
            PreviousTaxCodes = form < 85 && random.PerMille(demonstration ? 1000 : 600) ? LegacyCode(index, branch: false) : null,
            Status = StatusOf(citizen, demonstration, ref random),
            RegisteredOn = RegisteredOn(citizen, ref random),
            Arrears = Arrears(index, ref random),
        };
        return new SyntheticTaxpayer(taxpayer, dependants, Declarations(citizen, dependants.Length, demonstration, ref random));
    }

    private static string StatusOf(SyntheticCitizen citizen, bool demonstration, ref SyntheticRandom random) =>
        citizen.DeceasedOn is not null ? "01"
        : demonstration || random.PerMille(960) ? TaxStatus.Active
        : random.Pick(["03", "05", "06"]);

    private static DateOnly RegisteredOn(SyntheticCitizen citizen, ref SyntheticRandom random)
    {
        // Nobody is registered before coming of age, nor after the world's day or their death.
        var first = citizen.DateOfBirth.AddYears(18);
        var latest = citizen.DeceasedOn ?? SyntheticWorld.AsOf;
        var last = first.AddYears(12) < latest ? first.AddYears(12) : latest;
        return first < last ? random.Day(first, last) : last;
    }

    private static long Arrears(int index, ref SyntheticRandom random) => index switch
    {
        DemonstrationPeople.An => 3_250_000,
        <= DemonstrationPeople.Deceased => 0,
        _ => random.PerMille(80) ? random.Between(1, 400) * 50_000L : 0,
    };

    private static string LegacyCode(int index, bool branch)
    {
        // Every citizen has ten serials to itself; about one in eleven is never issued.
        var prefix = string.Create(CultureInfo.InvariantCulture, $"{Assumptions.LegacyPersonalTaxCodeLead}{index % 10}");
        for (var serial = FirstSerial + (index / 10 * 10); ; serial++)
        {
            if (TaxCode.Create(prefix, serial) is { } code)
            {
                return branch ? code.ForBranch(1).Text : code.Text;
            }
        }
    }

    private DependantRow[] ClaimedBy(SyntheticCitizen citizen)
    {
        // Of a couple the husband claims the children, or a mother who is alone.
        var claims = citizen.DeceasedOn is null && (citizen.Role == FamilyRole.Husband || (citizen.Role == FamilyRole.Wife && citizen.Spouse is null));
        return claims
            ? [.. world.ChildrenOf(citizen.Index).Where(child => child.IsMinor && child.DeceasedOn is null).Select(child => new DependantRow
            {
                PersonalId = citizen.PersonalId.Text,
                DependantId = child.PersonalId.Text,
            })]
            : [];
    }

    private static List<DeclarationRow> Declarations(SyntheticCitizen citizen, int dependants, bool demonstration, ref SyntheticRandom random)
    {
        var declarations = new List<DeclarationRow>();
        var income = demonstration ? 310_000_000L + (citizen.Index * 40_000_000L) : random.Between(60, 900) * 1_000_000L;
        for (var year = FirstYear; year <= LastYear; year++)
        {
            income += income / 100 * random.Between(-4, 12);
            var worked = year - citizen.DateOfBirth.Year >= 20 && !(year >= citizen.DeceasedOn?.Year);
            if (worked && (demonstration || random.PerMille(880)))
            {
                declarations.Add(Declaration(citizen, year, income, dependants, ref random));
            }
        }

        return declarations;
    }

    private static DeclarationRow Declaration(SyntheticCitizen citizen, int year, long income, int dependants, ref SyntheticRandom random)
    {
        var deductions = IncomeTax.Deductions(dependants);
        var due = IncomeTax.Of(income, deductions);
        return new DeclarationRow
        {
            PersonalId = citizen.PersonalId.Text,
            Year = year,
            Number = string.Create(CultureInfo.InvariantCulture, $"QTT{year}-{citizen.Index:0000000}"),
            Form = random.PerMille(700) ? "05/QTT-TNCN" : "02/QTT-TNCN",
            SubmittedOn = random.Day(new DateOnly(year + 1, 1, 5), new DateOnly(year + 1, 4, 30)),
            Income = income,
            Deductions = deductions,
            TaxDue = due,
            TaxPaid = random.PerMille(930) ? due : due / 2,
        };
    }
}
