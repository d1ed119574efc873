using System.Text.Json;
using DataExchange.FunctionalTests.Harness;

namespace DataExchange.FunctionalTests.Demonstration;

/// <summary>What <c>VN:GOV:G12.18:thue-dien-tu</c> sees.</summary>
[Collection(DemonstrationCollection.Name)]
public sealed class TaxDepartmentTests(DemonstrationSystem system)
{
    private const string Denied = "FIELD_NOT_GRANTED";

    [Fact]
    public async Task National_query_answers_tax_and_land_and_lists_documents_as_denied()
    {
        var reply = await system.AskAsync(Clients.Tax, """
            { citizen(personalId: "001085012345") { fullName
                landParcels(first: 10) { nodes { parcelId areaSquareMetres landTax(year: 2026) { amount currency } } }
                taxProfile { taxCode status arrears { amount } }
                landTaxDue(year: 2026) { amount }
                documents(first: 5) { nodes { number subject } } } }
            """);
        Assert.Empty(reply.ErrorCodes);
        Assert.Equal("Nguyễn Văn An", reply.At("citizen.fullName").GetString());
        Assert.Equal(2, reply.All("citizen.landParcels.nodes.parcelId").Count);
        Assert.All(reply.All("citizen.landParcels.nodes.landTax.amount"), tax => Assert.Equal(JsonValueKind.Number, tax.ValueKind));
        Assert.Equal("001085012345", reply.At("citizen.taxProfile.taxCode").GetString());
        Assert.True(reply.At("citizen.landTaxDue.amount").GetDecimal() > 0);
        Assert.Equal(JsonValueKind.Null, reply.At("citizen.documents").ValueKind);
        var denied = Assert.Single(reply.Denied);
        Assert.Equal(("Citizen.documents", "citizen.documents", Denied), (denied.Coordinate, denied.Path, denied.Reason));
    }

    [Fact]
    public Task Cells_of_a_person_are_decided_alike_on_every_route() => RouteDecisions.HoldAsync(
        system,
        Clients.Tax,
        [.. Route.Person, .. Route.Owner],
        "personalId fullName displayName dateOfBirth ethnicity religion bloodType phone email father { fullName } documents(first: 1) { totalCount } taxProfile { taxCode }",
        new Dictionary<string, string>
        {
            ["personalId"] = "001085012345", ["fullName"] = "Nguyễn Văn An", ["displayName"] = "Nguyễn Văn An", ["dateOfBirth"] = "1985-03-14",
        },
        new Dictionary<string, string>
        {
            ["ethnicity"] = Denied, ["religion"] = Denied, ["bloodType"] = Denied, ["phone"] = Denied, ["email"] = Denied, ["father"] = Denied, ["documents"] = Denied,
        });

    [Fact]
    public async Task Interface_field_of_an_owner_is_answered_and_a_denied_parent_cuts_what_is_below()
    {
        var reply = await system.AskAsync(Clients.Tax, """
            { landParcels(where: { ownerPersonalId: "001085012345" }, first: 1) { nodes { mortgages { creditor } owners { party { displayName ... on Citizen { father { fullName ethnicity } } } } } } }
            """);
        Assert.Contains("Nguyễn Văn An", reply.All("landParcels.nodes.owners.party.displayName").Select(n => n.GetString()));
        Assert.All(reply.All("landParcels.nodes.owners.party.father"), father => Assert.Equal(JsonValueKind.Null, father.ValueKind));
        Assert.Equal(JsonValueKind.Null, reply.At("landParcels.nodes.mortgages").ValueKind);
        Assert.Equal(["Citizen.father", "LandParcel.mortgages"], reply.Denied.Select(d => d.Coordinate).Order());
    }

    [Fact]
    public async Task Owned_area_that_the_tax_needs_gives_the_same_tax_on_every_route()
    {
        var reply = await system.AskAsync(Clients.Tax, """
            { citizen(personalId: "001085012345") { landTaxDue(year: 2026) { amount } }
              taxpayer(personalId: "001085012345") { landTaxDue(year: 2026) { amount } ownedAreaSquareMetres }
              citizens(where: { personalIds: ["001085012345"] }) { nodes { due: landTaxDue(year: 2026) { amount } } } }
            """);
        var due = reply.At("citizen.landTaxDue.amount").GetDecimal();
        Assert.Equal(due, reply.At("taxpayer.landTaxDue.amount").GetDecimal());
        Assert.Equal(due, reply.At("citizens.nodes.due.amount").GetDecimal());
        Assert.True(reply.At("taxpayer.ownedAreaSquareMetres").GetDecimal() > 0);
        Assert.Empty(reply.Denied);
    }
}
