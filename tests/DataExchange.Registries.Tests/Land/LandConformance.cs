using System.Text.Json;
using DataExchange.Registries.Synthetic;
using DataExchange.Registries.Tests.Kit;

namespace DataExchange.Registries.Tests.Land;

/// <summary>What the land registry answers, the same on each provider.</summary>
public abstract class LandConformance(RegistryUnderTest registry)
{
    private static SyntheticWorld World => RegistryUnderTest.World;

    [Fact]
    public async Task Parcel_of_An_has_the_contract_fields()
    {
        registry.SkipWhenAbsent();
        var parcel = World.Parcel(0);
        var data = await registry.DataAsync("""
            query($id: ID!) { landParcel(parcelId: $id) {
              parcelId communeCode provinceCode mapSheet parcelNumber address areaSquareMetres
              uses { code recordedCode name areaSquareMetres origin originName term }
              owners { share role since party { __typename ... on Citizen { personalId } ... on Organisation { taxCode } } }
              certificate { serial issuedOn registerNumber } mortgages { creditor registeredOn released }
              valuation(year: 2024) { amount currency } none: valuation(year: 1999) { amount } synthetic } }
            """, new { id = parcel.ParcelId.Text });
        var found = data.GetProperty("landParcel");
        Assert.Equal(parcel.AreaSquareMetres, found.GetProperty("areaSquareMetres").GetDecimal());
        Assert.Equal(["001085012345", "079192067890"], found.GetProperty("owners").EnumerateArray().Select(owner => owner.GetProperty("party").GetProperty("personalId").GetString()!));
        Assert.Equal("1/2", found.GetProperty("owners")[0].GetProperty("share").GetString());
        Assert.Equal("HUSBAND", found.GetProperty("owners")[0].GetProperty("role").GetString());
        Assert.True(found.GetProperty("mortgages")[0].GetProperty("released").GetBoolean());
        Assert.Equal(decimal.Truncate(parcel.AreaSquareMetres * parcel.PricePerSquareMetre), found.GetProperty("valuation").GetProperty("amount").GetDecimal());
        Assert.Equal(JsonValueKind.Null, found.GetProperty("none").ValueKind);
    }

    [Fact]
    public async Task Citizens_and_organisations_have_their_parcels_and_areas()
    {
        registry.SkipWhenAbsent();
        var organisation = World.Organisation(Parcels().SelectMany(parcel => parcel.Owners).First(owner => owner.Organisation is not null).Organisation!.Value);
        var representations = new object[]
        {
            new { __typename = "Citizen", personalId = "001085012345" },
            new { __typename = "Citizen", personalId = "001216054321" },
            new { __typename = "Organisation", taxCode = organisation.TaxCode.Text },
        };
        var data = await registry.DataAsync("""
            query($r: [_Any!]!) { _entities(representations: $r) {
              ... on Citizen { personalId ownedAreaSquareMetres landParcels { totalCount nodes { parcelId areaSquareMetres } } }
              ... on Organisation { taxCode ownedAreaSquareMetres landParcels { nodes { parcelId } } } } }
            """, new { r = representations });
        var (an, child, owner) = (data.GetProperty("_entities")[0], data.GetProperty("_entities")[1], data.GetProperty("_entities")[2]);
        var expected = (World.Parcel(0).AreaSquareMetres / 2) + World.Parcel(1).AreaSquareMetres;
        Assert.Equal(2, an.GetProperty("landParcels").GetProperty("totalCount").GetInt32());
        Assert.Equal(decimal.Round(expected, 2), an.GetProperty("ownedAreaSquareMetres").GetDecimal());
        Assert.Equal(0, child.GetProperty("landParcels").GetProperty("totalCount").GetInt32());
        Assert.Equal(0m, child.GetProperty("ownedAreaSquareMetres").GetDecimal());
        Assert.NotEqual(0, owner.GetProperty("landParcels").GetProperty("nodes").GetArrayLength());
    }

    [Theory]
    [InlineData(10)]
    [InlineData(1000)]
    public async Task Parcels_with_all_that_hangs_on_them_are_four_commands(int count)
    {
        registry.SkipWhenAbsent();
        registry.Counter.Reset();
        var data = await registry.DataAsync(
            "query($n: Int) { landParcels(first: $n) { nodes { parcelId areaSquareMetres uses { code } owners { share party { ... on Citizen { personalId } } } mortgages { released } certificate { serial } } } }",
            new { n = count });
        Assert.Equal(count, data.GetProperty("landParcels").GetProperty("nodes").GetArrayLength());
        Assert.Equal(4, registry.Counter.Count);
    }

    [Theory]
    [InlineData(5)]
    [InlineData(1000)]
    public async Task Holdings_of_many_citizens_are_three_commands(int count)
    {
        registry.SkipWhenAbsent();
        var representations = Enumerable.Range(0, count).Select(index => new { __typename = "Citizen", personalId = World.Citizen(index).PersonalId.Text }).ToArray();
        registry.Counter.Reset();
        var data = await registry.DataAsync(
            "query($r: [_Any!]!) { _entities(representations: $r) { ... on Citizen { ownedAreaSquareMetres landParcels { nodes { parcelId } } } } }",
            new { r = representations });
        Assert.Equal(3, registry.Counter.Count);
        for (var index = 0; index < count; index++)
        {
            var expected = World.ParcelsOf(index).Select(parcel => parcel.ParcelId.Text).Order(StringComparer.Ordinal);
            var nodes = data.GetProperty("_entities")[index].GetProperty("landParcels").GetProperty("nodes");
            Assert.Equal(expected, nodes.EnumerateArray().Select(node => node.GetProperty("parcelId").GetString()!));
        }
    }

    [Fact]
    public async Task Pages_of_holdings_walk_every_parcel_once()
    {
        registry.SkipWhenAbsent();
        const string Query = """
            query($r: [_Any!]!, $after: String) { _entities(representations: $r) { ... on Citizen {
              landParcels(first: 1, after: $after) { nodes { parcelId } pageInfo { hasNextPage hasPreviousPage endCursor } } } } }
            """;
        var representations = new[] { new { __typename = "Citizen", personalId = "001085012345" } };
        var first = (await registry.DataAsync(Query, new { r = representations })).GetProperty("_entities")[0].GetProperty("landParcels");
        Assert.True(first.GetProperty("pageInfo").GetProperty("hasNextPage").GetBoolean());
        var cursor = first.GetProperty("pageInfo").GetProperty("endCursor").GetString();
        var second = (await registry.DataAsync(Query, new { r = representations, after = cursor })).GetProperty("_entities")[0].GetProperty("landParcels");
        Assert.False(second.GetProperty("pageInfo").GetProperty("hasNextPage").GetBoolean());
        Assert.True(second.GetProperty("pageInfo").GetProperty("hasPreviousPage").GetBoolean());
        Assert.NotEqual(first.GetProperty("nodes")[0].GetProperty("parcelId").GetString(), second.GetProperty("nodes")[0].GetProperty("parcelId").GetString());
    }

    [Theory]
    [InlineData("{ parcelId: ASC }")]
    [InlineData("{ areaSquareMetres: DESC }")]
    public async Task Pages_walk_every_parcel_exactly_once(string order)
    {
        registry.SkipWhenAbsent();
        var seen = new List<string>();
        string? after = null;
        do
        {
            var page = (await registry.DataAsync(
                $$"""query($after: String) { landParcels(first: 900, after: $after, orderBy: {{order}}) { edges { cursor node { parcelId } } pageInfo { hasNextPage endCursor } } }""",
                new { after })).GetProperty("landParcels");
            seen.AddRange(page.GetProperty("edges").EnumerateArray().Select(edge => edge.GetProperty("node").GetProperty("parcelId").GetString()!));
            after = page.GetProperty("pageInfo").GetProperty("hasNextPage").GetBoolean() ? page.GetProperty("pageInfo").GetProperty("endCursor").GetString() : null;
        }
        while (after is not null);
        Assert.Equal(Parcels().Select(parcel => parcel.ParcelId.Text).Order(StringComparer.Ordinal), seen.Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task Filters_agree_with_the_world()
    {
        registry.SkipWhenAbsent();
        var parcels = Parcels().ToArray();
        await CountsAsync("provinceCode: \"01\"", parcels.Count(parcel => parcel.ProvinceCode == "01"));
        await CountsAsync("useCode: \"CLN\"", parcels.Count(parcel => parcel.Uses.Any(use => use.RecordedCode == "CLN")));
        await CountsAsync("ownerPersonalId: \"001085012345\"", 2);
        await CountsAsync("areaSquareMetresFrom: 1000, areaSquareMetresTo: 2000.5", parcels.Count(parcel => parcel.AreaSquareMetres is >= 1000m and <= 2000.5m));
        await CountsAsync($"parcelIds: [\"{parcels[0].ParcelId}\", \"99999_1_1\"]", 1);
        await CountsAsync($"communeCode: \"{parcels[0].ParcelId.CommuneCode}\", mapSheet: {parcels[0].ParcelId.MapSheet}", parcels.Count(parcel => parcel.ParcelId.CommuneCode == parcels[0].ParcelId.CommuneCode && parcel.ParcelId.MapSheet == parcels[0].ParcelId.MapSheet));
        var all = (await registry.DataAsync("{ a: landParcels(first: 0, where: { mortgaged: true }) { totalCount } b: landParcels(first: 0, where: { mortgaged: false }) { totalCount } }"));
        Assert.Equal(World.ParcelCount, all.GetProperty("a").GetProperty("totalCount").GetInt32() + all.GetProperty("b").GetProperty("totalCount").GetInt32());
    }

    [Fact]
    public async Task Retired_code_of_a_record_is_shown_beside_its_successor()
    {
        registry.SkipWhenAbsent();
        var parcel = Parcels().First(candidate => candidate.Uses.Any(use => use.RecordedCode == "BHK"));
        var data = await registry.DataAsync("query($id: ID!) { landParcel(parcelId: $id) { uses { code recordedCode } } }", new { id = parcel.ParcelId.Text });
        Assert.Contains(data.GetProperty("landParcel").GetProperty("uses").EnumerateArray(), use =>
            use.GetProperty("code").GetString() == "HNK" && use.GetProperty("recordedCode").GetString() == "BHK");
    }

    private static IEnumerable<SyntheticParcel> Parcels() => Enumerable.Range(0, World.ParcelCount).Select(World.Parcel);

    private async Task CountsAsync(string where, int expected)
    {
        var data = await registry.DataAsync($$"""{ landParcels(where: { {{where}} }, first: 0) { totalCount } }""");
        Assert.Equal(expected, data.GetProperty("landParcels").GetProperty("totalCount").GetInt32());
        Assert.True(expected > 0, "A filter that nothing meets shows nothing.");
    }
}
