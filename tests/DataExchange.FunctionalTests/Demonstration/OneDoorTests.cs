using System.Text.Json;
using DataExchange.FunctionalTests.Harness;

namespace DataExchange.FunctionalTests.Demonstration;

/// <summary>What <c>VN:GOV:H29:mot-cua</c> sees, within a dossier and without.</summary>
[Collection(DemonstrationCollection.Name)]
public sealed class OneDoorTests(DemonstrationSystem system)
{
    private const string Question = """{ citizen(personalId: "001085012345") { personalId } }""";

    [Fact]
    public Task Person_comes_back_masked_on_every_route() => RouteDecisions.HoldAsync(
        system,
        Clients.OneDoor,
        [.. Route.Person, .. Route.Owner],
        "personalId fullName displayName dateOfBirth sex landParcels { totalCount }",
        new Dictionary<string, string>
        {
            ["personalId"] = "********2345", ["dateOfBirth"] = "1985", ["fullName"] = "Nguyễn Văn An", ["displayName"] = "Nguyễn Văn An",
        },
        new Dictionary<string, string> { ["sex"] = "FIELD_NOT_GRANTED", ["landParcels"] = "FIELD_NOT_GRANTED" });

    [Theory]
    [InlineData("001085012345", null)]
    [InlineData("079192067890", "79")]
    public async Task Address_comes_back_in_the_office_s_own_province_only(string person, string? province)
    {
        var reply = await system.AskAsync(Clients.OneDoor, "query ($id: PersonalId!) { citizen(personalId: $id) { fullName permanentAddress { line provinceCode } } }", new { id = person });
        Assert.NotNull(reply.At("citizen.fullName").GetString());
        Assert.Equal(province, reply.At("citizen.permanentAddress") is { ValueKind: JsonValueKind.Object } address ? address.GetProperty("provinceCode").GetString() : null);
        Assert.Equal(["Citizen.permanentAddress"], reply.Guarded);
        Assert.Empty(reply.Denied);
    }

    [Fact]
    public async Task List_shows_addresses_of_the_office_s_own_province_only()
    {
        var reply = await system.AskAsync(Clients.OneDoor, "{ citizens(first: 100) { nodes { fullName permanentAddress { provinceCode } } } }");
        Assert.Equal(100, reply.All("citizens.nodes.fullName").Count);
        var provinces = reply.All("citizens.nodes.permanentAddress.provinceCode").Select(p => p.GetString()).ToList();
        Assert.InRange(provinces.Count, 1, 99);
        Assert.All(provinces, p => Assert.Equal("79", p));
    }

    [Fact]
    public async Task Arrears_tell_only_that_they_are_there()
    {
        var reply = await system.AskAsync(Clients.OneDoor, """{ citizen(personalId: "001085012345") { taxProfile { arrears { __typename amount } taxCode } } }""");
        Assert.Equal("Money", reply.At("citizen.taxProfile.arrears.__typename").GetString());
        Assert.Equal(JsonValueKind.Null, reply.At("citizen.taxProfile.arrears.amount").ValueKind);
        Assert.Equal(JsonValueKind.Null, reply.At("citizen.taxProfile.taxCode").ValueKind);
        Assert.Equal("TaxProfile.taxCode", Assert.Single(reply.Denied).Coordinate);
    }

    [Fact]
    public async Task Parcel_is_answered_but_for_its_valuation()
    {
        var reply = await system.AskAsync(Clients.OneDoor, """
            { landParcels(where: { ownerPersonalId: "001085012345" }, first: 1) { nodes { parcelId address mortgages { creditor } landTax(year: 2026) { amount } valuation(year: 2025) { amount } } } }
            """);
        Assert.NotNull(reply.At("landParcels.nodes.parcelId").GetString());
        Assert.NotNull(reply.At("landParcels.nodes.address").GetString());
        Assert.Equal(JsonValueKind.Null, reply.At("landParcels.nodes.valuation").ValueKind);
        Assert.Equal("LandParcel.valuation", Assert.Single(reply.Denied).Coordinate);
    }

    [Fact]
    public async Task Request_without_dossier_is_refused()
    {
        var reply = await system.AskWithTokenAsync(await system.TokenAsync(Clients.OneDoor), Question);
        Assert.Equal(403, reply.Status);
        Assert.Equal(["CASE_REQUIRED"], reply.ErrorCodes);
        Assert.False(reply.HasData);
    }

    [Fact]
    public async Task Request_with_malformed_dossier_is_refused()
    {
        var reply = await system.AskWithTokenAsync(await system.TokenAsync(Clients.OneDoor), Question, headers: [("DataExchange-Case", "<script>")]);
        Assert.Equal(400, reply.Status);
        Assert.Equal(["BAD_REQUEST"], reply.ErrorCodes);
    }
}
