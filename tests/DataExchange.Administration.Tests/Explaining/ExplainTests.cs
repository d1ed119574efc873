using DataExchange.Administration.Tests.Harness;

namespace DataExchange.Administration.Tests.Explaining;

/// <summary>What would become of a request, and what to request to obtain the rest.</summary>
public sealed class ExplainTests
{
    private const string Tax = "VN:GOV:G12.18:thue-dien-tu";

    [Fact]
    public async Task A_client_learns_about_itself_without_any_role_and_no_registry_is_asked()
    {
        await using var system = await AdministrationSystem.StartAsync();
        var reply = await system.AdministerAsync(
            new Official(Tax, null, null),
            """{ explain(document: "query Q($id: PersonalId!) { citizen(personalId: $id) { fullName documents(first: 1) { nodes { number } } } }", variables: { id: "001085012345" }) { purpose refusals { code message } coordinates { coordinate effect agreement article } denied { coordinate path reason toObtain } } }""");
        Assert.Equal("TAX.ASSESS", reply.TextAt("explain.purpose"));
        var name = reply.At("explain.coordinates").EnumerateArray().Single(c => c.GetProperty("coordinate").GetString() == "Citizen.fullName");
        Assert.Equal(("ALLOWED", "AG-G01-G12.18-thue-dien-tu@1", "2.2"), (name.GetProperty("effect").GetString(), name.GetProperty("agreement").GetString(), name.GetProperty("article").GetString()));
        Assert.Equal("Citizen.documents", reply.TextAt("explain.denied.0.coordinate"));
        Assert.Contains("`G22` (Government Office)", reply.TextAt("explain.denied.0.toObtain"), StringComparison.Ordinal);
        Assert.Empty(system.Registry.Requests);
    }

    [Fact]
    public async Task Another_client_needs_a_role_and_the_same_agency()
    {
        await using var system = await AdministrationSystem.StartAsync();
        const string Query = """{ explain(document: "{ __typename }", client: "VN:GOV:G22:truc-van-ban") { purpose } }""";
        Assert.Equal("FORBIDDEN", (await system.AdministerAsync(new Official("VN:GOV:G22:cong-dich-vu", "p", null), Query)).Code);
        Assert.Equal("FORBIDDEN", (await system.AdministerAsync(Official.TaxAdministrator, Query)).Code);
        Assert.Equal("DOC.EXCHANGE", (await system.AdministerAsync(Official.PortalAdministrator, Query)).TextAt("explain.purpose"));
    }

    [Fact]
    public async Task What_would_be_refused_says_so_as_the_gateway_would()
    {
        await using var system = await AdministrationSystem.StartAsync();
        var official = new Official("VN:GOV:H29:mot-cua", null, null);
        var noCase = await system.AdministerAsync(official, """{ explain(document: "{ citizen(personalId: \"001085012345\") { fullName } }") { refusals { code } } }""");
        Assert.Equal("CASE_REQUIRED", noCase.TextAt("explain.refusals.0.code"));
        var wrong = await system.AdministerAsync(official, """{ explain(document: "{ nothing }", case: "H29/1") { refusals { code } } }""");
        Assert.Equal("GRAPHQL_VALIDATION_FAILED", wrong.TextAt("explain.refusals.0.code"));
    }
}
