using System.Text.Json;
using DataExchange.Gateway.Tests.Harness;
using DataExchange.Testing.Subgraphs;

namespace DataExchange.Gateway.Tests.Decisions;

/// <summary>The supergraph of the four registries: the same cell is decided the same on every way, and no document names a denied field.</summary>
public sealed class NationalGraphTests
{
    private const string Person = "personalId: \"001085012345\"";

    public static TheoryData<string, string> Ways() => new()
    {
        { $"{{ citizen({Person}) {{ displayName religion }} }}", "Citizen.religion at citizen.religion" },
        { $"{{ citizen({Person}) {{ displayName: religion }} }}", "Citizen.religion at citizen.displayName" },
        { $"{{ citizen({Person}) {{ displayName ...F }} }} fragment F on Party {{ ... on Citizen {{ religion }} }}", "Citizen.religion at citizen.religion" },
        { $"{{ citizen({Person}) {{ landParcels {{ nodes {{ parcelId owners {{ party {{ displayName ... on Citizen {{ religion }} }} }} }} }} }} }}", "Citizen.religion at citizen.landParcels.nodes.owners.party.religion" },
        { "{ landParcel(parcelId: \"1\") { parcelId owners { party { ... on Citizen { displayName father { displayName religion } } } } } }", "Citizen.religion at landParcel.owners.party.father.religion" },
        { "{ document(documentId: \"1\") { documentId concerns { ... on Citizen { displayName religion } ... on LandParcel { parcelId } } } }", "Citizen.religion at document.concerns.religion" },
        { "{ citizens(first: 2) { nodes { displayName religion } } }", "Citizen.religion at citizens.nodes.religion" },
    };

    [Theory]
    [MemberData(nameof(Ways))]
    public async Task Denied_cell_is_listed_and_no_registry_is_asked_for_it(string query, string denied)
    {
        await using var registry = await ScriptableSubgraph.StartAsync();
        registry.Script = Answer;
        await using var gateway = await StartAsync(registry);

        var reply = await gateway.Client.AskAsync(query, gateway.Tokens.Of(PeopleAccess.Client));

        Assert.Equal(200, reply.Status);
        Assert.Equal($"{denied}: FIELD_NOT_GRANTED", Assert.Single(reply.Denied));
        Assert.NotEmpty(registry.Requests);
        Assert.All(registry.Requests, r => Assert.DoesNotContain("religion", r.Query, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("{ citizens(where: { ethnicityCode: 1 }) { totalCount } }", "Citizen.ethnicityCode")]
    [InlineData("{ citizens(where: { provinceCode: \"01\" }) { nodes { displayName } } }", "Citizen.permanentAddress")]
    [InlineData("{ citizens: citizens(orderBy: { dateOfBirth: ASC }) { nodes { displayName } } }", "Citizen.dateOfBirth")]
    public async Task Filter_or_order_by_a_denied_cell_asks_nobody(string query, string input)
    {
        await using var registry = await ScriptableSubgraph.StartAsync();
        await using var gateway = await StartAsync(registry);

        var reply = await gateway.Client.AskAsync(query, gateway.Tokens.Of(PeopleAccess.Client));

        Assert.Equal("""{"citizens":null}""", reply.Data);
        Assert.Equal(input, reply.Json.GetProperty("extensions").GetProperty("dataExchange").GetProperty("denied")[0].GetProperty("input").GetString());
        Assert.Empty(registry.Requests);
    }

    /// <summary>One server in the place of all registries.</summary>
    private static async Task<GatewayHost> StartAsync(ScriptableSubgraph registry)
    {
        var supergraph = await File.ReadAllTextAsync(Path.Combine(AppContext.BaseDirectory, "Fixtures", "national.graphql"));
        return await GatewayHost.StartAsync(new GatewaySetup
        {
            Supergraph = supergraph,
            Subgraphs = new[] { "population", "land", "tax", "documents" }.ToDictionary(name => name, _ => registry.Url),
            Access = PeopleAccess.State(
                supergraph,
                PeopleAccess.Allow(
                    "Query.*", "Citizen.personalId", "Citizen.displayName", "Citizen.landParcels", "Citizen.father", "LandParcel.parcelId", "LandParcel.owners", "Ownership.*",
                    "Organisation.displayName", "Document.documentId", "Document.concerns")),
        });
    }

    private static ScriptedReply Answer(RecordedRequest request) =>
        ScriptedReply.Json(JsonSerializer.Serialize(new { data = (object?)null }));
}
