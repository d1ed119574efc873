using System.Text.Json;
using DataExchange.Registries.Synthetic;
using DataExchange.Registries.Tax.Assessment;

namespace DataExchange.Registries.Tests.Tax;

/// <summary>The tax registry through its schema; run on each provider.</summary>
public abstract class TaxRegistryTests(TaxFixture fixture)
{
    private const string Profile = "taxProfile { taxCode status arrears { amount } annualIncome(year: 2025) { amount } dependants { personalId } declarations { year taxDue { amount currency } } }";

    private static readonly SyntheticWorld World = TaxFixture.World;

    [Fact]
    public async Task Citizens_in_any_number_cost_the_same_sql_commands()
    {
        var one = await CountAsync(1);
        var thousand = await CountAsync(1_000);
        Assert.Equal(4, one);
        Assert.Equal(one, thousand);

        async Task<int> CountAsync(int persons)
        {
            fixture.Store.Commands.Reset();
            var entities = await fixture.Runner.EntitiesAsync("Citizen", $"personalId {Profile}", People(persons));
            Assert.Equal(persons, entities.GetArrayLength());
            return fixture.Store.Commands.Reset();
        }
    }

    [Fact]
    public async Task An_has_the_profile_of_the_demonstration()
    {
        var data = await fixture.Runner.DataAsync($$"""{ taxpayer(personalId: "001085012345") { personalId {{Profile}} } }""");
        var profile = data.GetProperty("taxpayer").GetProperty("taxProfile");
        Assert.Equal("001085012345", profile.GetProperty("taxCode").GetString());
        Assert.Equal("00", profile.GetProperty("status").GetString());
        Assert.Equal(3_250_000m, profile.GetProperty("arrears").GetProperty("amount").GetDecimal());
        Assert.True(profile.GetProperty("annualIncome").GetProperty("amount").GetDecimal() > 0);
        Assert.Equal(World.Citizen(DemonstrationPeople.Child).PersonalId.Text, profile.GetProperty("dependants")[0].GetProperty("personalId").GetString());
        Assert.Equal([2025, 2024, 2023, 2022], profile.GetProperty("declarations").EnumerateArray().Select(d => d.GetProperty("year").GetInt32()));
    }

    [Fact]
    public async Task Year_of_income_defaults_to_the_last_one_completed()
    {
        var data = await fixture.Runner.DataAsync(
            """{ taxpayer(personalId: "001085012345") { taxProfile { a: annualIncome { amount } b: annualIncome(year: 2025) { amount } c: annualIncome(year: 1990) { amount } one: declarations(year: 2024) { year } } } }""");
        var profile = data.GetProperty("taxpayer").GetProperty("taxProfile");
        Assert.Equal(profile.GetProperty("b").GetRawText(), profile.GetProperty("a").GetRawText());
        Assert.Equal(JsonValueKind.Null, profile.GetProperty("c").ValueKind);
        Assert.Equal(2024, Assert.Single(profile.GetProperty("one").EnumerateArray()).GetProperty("year").GetInt32());
    }

    [Fact]
    public async Task Minor_is_no_taxpayer()
    {
        var minor = World.Citizen(DemonstrationPeople.Child).PersonalId.Text;
        var data = await fixture.Runner.DataAsync("query($id: PersonalId!) { taxpayer(personalId: $id) { personalId } }", new { id = minor });
        Assert.Equal(JsonValueKind.Null, data.GetProperty("taxpayer").ValueKind);
        var entities = await fixture.Runner.EntitiesAsync("Citizen", "taxProfile { status }", [Person(minor)]);
        Assert.Equal(JsonValueKind.Null, entities[0].GetProperty("taxProfile").ValueKind);
    }

    [Fact]
    public async Task Fields_not_selected_are_not_read()
    {
        fixture.Store.Commands.Reset();
        await fixture.Runner.EntitiesAsync("Citizen", "taxProfile { status }", People(3));
        var sql = fixture.Store.Commands.LastText!;
        Assert.Contains("status", sql, StringComparison.Ordinal);
        Assert.DoesNotContain("arrears", sql, StringComparison.Ordinal);
        Assert.DoesNotContain("tax_code", sql, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Land_tax_is_computed_from_what_the_land_registry_tells_without_sql()
    {
        fixture.Store.Commands.Reset();
        object parcel = new { __typename = "LandParcel", parcelId = "00070_1_1", areaSquareMetres = 300, uses = new object[] { new { code = "ODT", areaSquareMetres = 100 }, new { code = "CLN", areaSquareMetres = 200.5 } } };
        object untold = new { __typename = "LandParcel", parcelId = "00070_1_2", areaSquareMetres = (decimal?)null, uses = (object?)null };
        var entities = await fixture.Runner.EntitiesAsync("LandParcel", "parcelId landTax(year: 2026) { amount currency } past: landTax(year: 2000) { amount }", [parcel, untold]);
        Assert.Equal(360_000m, entities[0].GetProperty("landTax").GetProperty("amount").GetDecimal());
        Assert.Equal("VND", entities[0].GetProperty("landTax").GetProperty("currency").GetString());
        Assert.Equal(JsonValueKind.Null, entities[0].GetProperty("past").ValueKind);
        Assert.Equal(JsonValueKind.Null, entities[1].GetProperty("landTax").ValueKind);
        Assert.Equal(0, fixture.Store.Commands.Reset());
    }

    [Fact]
    public async Task Land_tax_due_is_computed_from_the_owned_area()
    {
        object person = new { __typename = "Citizen", personalId = "001085012345", ownedAreaSquareMetres = 750.25m };
        var entities = await fixture.Runner.EntitiesAsync("Citizen", "landTaxDue { amount }", [person, Person("079192067890")]);
        Assert.Equal(LandTax.OfOwnedArea(750.25m, 2026, 2026), entities[0].GetProperty("landTaxDue").GetProperty("amount").GetDecimal());
        Assert.Equal(JsonValueKind.Null, entities[1].GetProperty("landTaxDue").ValueKind);
    }

    [Fact]
    public async Task Organisations_page_by_key_through_all_of_them_once()
    {
        var seen = new List<string>();
        string? after = null;
        int total;
        do
        {
            var data = await fixture.Runner.DataAsync(
                "query($after: String) { organisations(first: 17, after: $after) { nodes { taxCode } totalCount pageInfo { hasNextPage endCursor } } }", new { after });
            var page = data.GetProperty("organisations");
            seen.AddRange(page.GetProperty("nodes").EnumerateArray().Select(node => node.GetProperty("taxCode").GetString()!));
            total = page.GetProperty("totalCount").GetInt32();
            after = page.GetProperty("pageInfo").GetProperty("hasNextPage").GetBoolean() ? page.GetProperty("pageInfo").GetProperty("endCursor").GetString() : null;
        }
        while (after is not null);

        Assert.Equal(total, seen.Count);
        Assert.Equal(seen.Order(StringComparer.Ordinal), seen);
        Assert.Equal(Enumerable.Range(0, World.OrganisationCount).Sum(index => 1 + World.Organisation(index).Branches), total);
    }

    [Theory]
    [InlineData("first: 1001", "PAGE_SIZE_INVALID")]
    [InlineData("first: -1", "PAGE_SIZE_INVALID")]
    [InlineData("after: \"x\"", "CURSOR_INVALID")]
    public async Task Page_that_cannot_be_is_refused(string arguments, string code) =>
        Assert.Equal(code, await fixture.Runner.ErrorCodeAsync($"{{ organisations({arguments}) {{ nodes {{ taxCode }} }} }}"));

    [Fact]
    public async Task Filters_hold_together()
    {
        var wanted = World.Organisation(3);
        var data = await fixture.Runner.DataAsync(
            "query($w: OrganisationFilter) { organisations(where: $w) { nodes { taxCode name status address { provinceCode province { code } } branches { taxCode headOffice { taxCode } } legalRepresentative { personalId } } } }",
            new
            {
                w = new
                {
                    taxCodePrefix = wanted.TaxCode.Text[..4],
                    namePrefix = wanted.Name.ToUpperInvariant(),
                    status = new[] { wanted.Status },
                    provinceCode = wanted.Address.ProvinceCode,
                    registeredFrom = "2000-01-01",
                    registeredTo = "2026-01-01",
                    isHeadOffice = true,
                    legalRepresentative = World.Citizen(wanted.LegalRepresentative).PersonalId.Text,
                },
            });
        var nodes = data.GetProperty("organisations").GetProperty("nodes").EnumerateArray().ToArray();
        Assert.Equal([wanted.TaxCode.Text], nodes.Select(node => node.GetProperty("taxCode").GetString()));
        Assert.Equal(wanted.Address.ProvinceCode, nodes[0].GetProperty("address").GetProperty("province").GetProperty("code").GetString());
        Assert.Equal(wanted.Branches, nodes[0].GetProperty("branches").GetArrayLength());
    }

    [Fact]
    public async Task Name_prefix_is_no_pattern()
    {
        var data = await fixture.Runner.DataAsync("""{ organisations(where: { namePrefix: "%" }) { totalCount } }""");
        Assert.Equal(0, data.GetProperty("organisations").GetProperty("totalCount").GetInt32());
    }

    [Fact]
    public async Task Organisation_entities_cost_one_command_and_unknown_ones_are_null()
    {
        fixture.Store.Commands.Reset();
        var codes = Enumerable.Range(0, World.OrganisationCount).Select(index => (object)new { __typename = "Organisation", taxCode = World.Organisation(index).TaxCode.Text });
        var entities = await fixture.Runner.EntitiesAsync("Organisation", "taxCode displayName statusName(language: EN)", [.. codes, new { __typename = "Organisation", taxCode = "0100233488" }]);
        Assert.Equal(1, fixture.Store.Commands.Reset());
        Assert.Equal(World.Organisation(0).Name, entities[0].GetProperty("displayName").GetString());
        Assert.Equal(JsonValueKind.Null, entities[entities.GetArrayLength() - 1].ValueKind);
    }

    private static IEnumerable<object> People(int count) => Enumerable.Range(0, count).Select(index => Person(World.Citizen(index).PersonalId.Text));

    private static object Person(string personalId) => new { __typename = "Citizen", personalId };
}
