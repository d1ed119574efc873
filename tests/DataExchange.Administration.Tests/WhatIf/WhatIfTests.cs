using DataExchange.Administration.Tests.Harness;

namespace DataExchange.Administration.Tests.WhatIf;

/// <summary>What an agreement would change; nothing is changed by asking.</summary>
public sealed class WhatIfTests
{
    private const string Answer = "{ problems { code message } clients { client { id } withCase newlyAllowed { coordinate before after clause } newlyDenied { coordinate before after } newlyGuarded { coordinate } newlyTransformed { coordinate } } requests { examined isComplete wouldHaveBeenDenied operations { client requests coordinates } } }";

    [Fact]
    public async Task A_draft_tells_what_it_would_allow_and_to_whom()
    {
        await using var system = await AdministrationSystem.StartAsync();
        var reply = await system.AdministerAsync(
            Official.PortalAdministrator, $"query ($draft: AgreementInput!) {{ whatIf(draft: $draft) {Answer} }}", new { draft = Harness.Agreements.Content() });
        Assert.Empty(reply.At("whatIf.problems").EnumerateArray());
        Assert.Equal("VN:GOV:G22:cong-dich-vu", reply.TextAt("whatIf.clients.0.client.id"));
        Assert.Equal(
            ["Organisation.displayName", "Organisation.taxCode", "Query.organisation"],
            reply.At("whatIf.clients.0.newlyAllowed").EnumerateArray().Select(c => c.GetProperty("coordinate").GetString()));
        Assert.Equal(1, (await system.Store.ReadRevisionAsync(TestContext.Current.CancellationToken)).Revision);
    }

    [Fact]
    public async Task A_revocation_tells_which_past_requests_it_would_have_denied()
    {
        await using var system = await AdministrationSystem.StartAsync();
        system.Registry.Reply("""{"data":{"organisation":null}}""");
        const string Client = "VN:GOV:G12.18:thue-dien-tu";
        Assert.Null((await system.AskAsync(Client, """{ organisation(taxCode: "0100112437") { displayName } }""")).Code);
        var id = (await system.AdministerAsync(Official.TaxAuditor, """{ agreements(filter: { provider: "G12.18", consumer: "G12.18" }) { nodes { id version } } }""")).TextAt("agreements.nodes.0.id");
        var reply = await system.AdministerAsync(Official.TaxAuditor, $"{{ whatIf(id: \"{id}\", version: 1, supposing: REVOKED, pastDays: 1) {Answer} }}");
        Assert.Equal((1, true), (reply.At("whatIf.requests.wouldHaveBeenDenied").GetInt32(), reply.At("whatIf.requests.isComplete").GetBoolean()));
        Assert.Contains("Organisation.displayName", reply.At("whatIf.requests.operations.0.coordinates").GetRawText(), StringComparison.Ordinal);
        Assert.NotEmpty(reply.At("whatIf.clients.0.newlyDenied").EnumerateArray());
    }

    [Fact]
    public async Task What_cannot_be_supposed_is_refused_with_a_sentence()
    {
        await using var system = await AdministrationSystem.StartAsync();
        var neither = await system.AdministerAsync(Official.TaxAuditor, $"{{ whatIf {Answer} }}");
        Assert.Equal("WHAT_IF", neither.TextAt("whatIf.problems.0.code"));
        var others = await system.AdministerAsync(Official.TaxAuditor, $"{{ whatIf(id: \"AG-G01-H29-mot-cua\", version: 1, supposing: REVOKED) {Answer} }}");
        Assert.Equal("AGREEMENT_UNKNOWN", others.TextAt("whatIf.problems.0.code"));
    }
}
