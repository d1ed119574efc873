using DataExchange.Registries.Synthetic;
using DataExchange.Registries.Tax.Assessment;
using DataExchange.Registries.Tax.Seeding;
using DataExchange.Registries.Values;

namespace DataExchange.Registries.Tests.Tax.Seeding;

public sealed class TaxpayerGeneratorTests
{
    private static readonly SyntheticWorld World = new(seed: 7, citizenCount: 10_000);
    private static readonly TaxpayerGenerator Generator = new(World);
    private static readonly SyntheticTaxpayer[] All = [.. Enumerable.Range(0, World.CitizenCount).Select(Generator.Make).OfType<SyntheticTaxpayer>()];

    [Fact]
    public void Tax_codes_are_personal_ids_and_both_kinds_of_legacy_codes_in_the_known_shares()
    {
        var codes = All.Select(made => made.Taxpayer.TaxCode!).ToArray();
        Assert.InRange(codes.Count(code => code.Length == 12) / (double)codes.Length, 0.84, 0.86);
        Assert.InRange(codes.Count(code => code.Length == 10) / (double)codes.Length, 0.11, 0.13);
        Assert.InRange(codes.Count(code => code.Length == 14) / (double)codes.Length, 0.025, 0.035);
    }

    [Fact]
    public void Tax_codes_are_valid_and_unique()
    {
        foreach (var made in All)
        {
            var code = made.Taxpayer.TaxCode!;
            Assert.True(code == made.Taxpayer.PersonalId || (TaxCode.TryParse(code, out _, out _) && code[0] == Assumptions.LegacyPersonalTaxCodeLead), code);
        }

        Assert.Equal(All.Length, All.Select(made => made.Taxpayer.TaxCode).Distinct().Count());
    }

    [Fact]
    public void Minors_have_no_profile_and_adults_have_one() => Assert.Equal(
        Enumerable.Range(0, World.CitizenCount).Select(World.Citizen).Where(citizen => !citizen.IsMinor).Select(citizen => citizen.PersonalId.Text),
        All.Select(made => made.Taxpayer.PersonalId));

    [Fact]
    public void The_dead_are_closed_and_declare_nothing_after_their_death()
    {
        var dead = Enumerable.Range(0, World.CitizenCount).Select(World.Citizen).Where(citizen => citizen.DeceasedOn is not null && !citizen.IsMinor).ToArray();
        Assert.NotEmpty(dead);
        foreach (var citizen in dead)
        {
            var made = Generator.Make(citizen.Index)!;
            Assert.Equal("01", made.Taxpayer.Status);
            Assert.DoesNotContain(made.Declarations, declaration => declaration.Year >= citizen.DeceasedOn!.Value.Year);
            Assert.True(made.Taxpayer.RegisteredOn <= citizen.DeceasedOn);
        }
    }

    [Fact]
    public void Declared_tax_follows_from_income_and_dependants()
    {
        foreach (var made in All)
        {
            foreach (var declaration in made.Declarations)
            {
                Assert.Equal(IncomeTax.Deductions(made.Dependants.Count), declaration.Deductions);
                Assert.Equal(IncomeTax.Of(declaration.Income, declaration.Deductions), declaration.TaxDue);
                Assert.InRange(declaration.TaxPaid, 0, declaration.TaxDue);
                Assert.Equal(declaration.Year + 1, declaration.SubmittedOn!.Value.Year);
            }
        }
    }

    [Fact]
    public void Dependants_are_minors_and_claimed_once()
    {
        var minors = Enumerable.Range(0, World.CitizenCount).Select(World.Citizen).Where(citizen => citizen.IsMinor).Select(citizen => citizen.PersonalId.Text).ToHashSet();
        var claimed = All.SelectMany(made => made.Dependants).Select(dependant => dependant.DependantId).ToArray();
        Assert.NotEmpty(claimed);
        Assert.All(claimed, id => Assert.Contains(id, minors));
        Assert.Equal(claimed.Length, claimed.Distinct().Count());
    }

    [Fact]
    public void Same_seed_gives_the_same_rows_and_another_seed_others()
    {
        Assert.Equivalent(Generator.Make(123), new TaxpayerGenerator(new SyntheticWorld(7, 10_000)).Make(123), strict: true);
        Assert.NotEqual(
            All.Select(made => made.Taxpayer.Arrears).Sum(),
            Enumerable.Range(0, 10_000).Select(new TaxpayerGenerator(new SyntheticWorld(8, 10_000)).Make).Sum(made => made?.Taxpayer.Arrears ?? 0));
    }
}
