using System.Text.Json;
using DataExchange.FunctionalTests.Harness;

namespace DataExchange.FunctionalTests.Demonstration;

/// <summary>What the statistical office and the document axis see.</summary>
[Collection(DemonstrationCollection.Name)]
public sealed class OtherClientsTests(DemonstrationSystem system)
{
    [Fact]
    public async Task Statistics_sees_provinces_and_no_person_at_all()
    {
        var reply = await system.AskAsync(Clients.Statistics, """
            { provinces { code population }
              citizen(personalId: "001085012345") { fullName }
              citizens(first: 1) { totalCount nodes { personalId } }
              taxpayer(personalId: "001085012345") { personalId }
              landParcels(first: 1) { nodes { owners { party { displayName } } } }
              documents(first: 1) { nodes { concerns { ... on Citizen { displayName } } } }
              household(id: "1") { head { fullName } } }
            """);
        Assert.Equal(34, reply.All("provinces.code").Count);
        Assert.True(reply.All("provinces.population").Sum(p => p.GetInt32()) > 0);
        Assert.All(["citizen", "citizens", "taxpayer", "landParcels", "documents", "household"], field => Assert.Equal(JsonValueKind.Null, reply.At(field).ValueKind));
        Assert.Equal(6, reply.Denied.Count(d => d.Reason == "FIELD_NOT_GRANTED" && d.Coordinate.StartsWith("Query.", StringComparison.Ordinal)));
    }

    [Fact]
    public async Task Document_axis_reads_documents_and_agencies_whole()
    {
        var reply = await system.AskAsync(Clients.DocumentAxis, """
            { documents(first: 3) { nodes { number subject issuer { code name parent { code } } signer { competence position name }
                recipients { agency { name } status history { at status } } attachments { name sha256 } signature { status } } }
              agency(code: "G12.18") { name(language: EN) statistics { sent received } }
              agencies { code } }
            """);
        Assert.Empty(reply.Denied);
        Assert.Empty(reply.ErrorCodes);
        Assert.Equal(3, reply.All("documents.nodes.subject").Count);
        Assert.NotEmpty(reply.All("documents.nodes.recipients.history.at"));
        Assert.Equal("Tax Department", reply.At("agency.name").GetString());
    }

    [Fact]
    public Task Document_axis_reads_only_the_name_of_a_person_on_every_route() => RouteDecisions.HoldAsync(
        system,
        Clients.DocumentAxis,
        [.. Route.Person.Where(r => r.Name != "another registry's lookup"), .. Route.Subject],
        "displayName fullName personalId dateOfBirth taxProfile { taxCode } landParcels { totalCount }",
        expected: null,
        ((string[])["fullName", "personalId", "dateOfBirth", "taxProfile", "landParcels"]).ToDictionary(f => f, _ => "FIELD_NOT_GRANTED"));

    [Fact]
    public async Task Document_axis_finds_names_of_those_whom_documents_concern()
    {
        var reply = await system.AskAsync(Clients.DocumentAxis, "{ documents(first: 100) { nodes { concerns { ... on Citizen { displayName } } } } }");
        var names = reply.All("documents.nodes.concerns.displayName");
        Assert.NotEmpty(names);
        Assert.All(names, name => Assert.False(string.IsNullOrEmpty(name.GetString())));
    }
}
