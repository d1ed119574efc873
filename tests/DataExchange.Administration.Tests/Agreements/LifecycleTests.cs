using DataExchange.Administration.Tests.Harness;
using static DataExchange.Administration.Tests.Harness.Agreements;

namespace DataExchange.Administration.Tests.Agreements;

/// <summary>An agreement's life, from the draft to its end, and what the client gets at each point.</summary>
public sealed class LifecycleTests
{
    private const string Portal = "VN:GOV:G22:cong-dich-vu";

    private const string Question = """{ explain(document: "{ organisation(taxCode: \"0100112437\") { displayName } }") { coordinates { coordinate outcome agreement article toObtain } } }""";

    [Fact]
    public async Task An_agreement_that_is_drafted_proposed_approved_twice_and_activated_grants_at_once()
    {
        await using var system = await AdministrationSystem.StartAsync();
        Assert.StartsWith("DENY", await OutcomeAsync(system), StringComparison.Ordinal);
        var draft = await system.DraftAsync(Official.PortalAdministrator);
        Assert.Empty(draft.Problems);
        Assert.Equal("DRAFT", StatusOf(draft));
        Assert.StartsWith("DENY", await OutcomeAsync(system), StringComparison.Ordinal);
        var active = await system.BringIntoForceAsync(draft);
        Assert.Equal(("ACTIVE", "ALLOW"), (StatusOf(active), await OutcomeAsync(system)));
        var suspended = await system.StepAsync(Official.PortalAdministrator, "suspend", active);
        Assert.Equal(("SUSPENDED", "DENY:AGREEMENT_SUSPENDED"), (StatusOf(suspended), await OutcomeAsync(system)));
        Assert.Contains("Only the provider", Assert.Single((await system.StepAsync(Official.PortalAdministrator, "resume", suspended)).Problems), StringComparison.Ordinal);
        var resumed = await system.StepAsync(Official.TaxAdministrator, "resume", suspended);
        Assert.Equal(("ACTIVE", "ALLOW"), (StatusOf(resumed), await OutcomeAsync(system)));
        var revoked = await system.StepAsync(Official.TaxAdministrator, "revoke", resumed);
        Assert.Equal("REVOKED", StatusOf(revoked));
        Assert.StartsWith("DENY", await OutcomeAsync(system), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_successor_takes_the_place_of_the_version_in_force_in_one_step()
    {
        await using var system = await AdministrationSystem.StartAsync();
        var first = await system.BringIntoForceAsync(await system.DraftAsync(Official.PortalAdministrator));
        var second = await system.SupersedeAsync(Official.PortalAdministrator, first, Content(Grant("Organisation.name", "1")));
        Assert.Empty(second.Problems);
        Assert.Equal((2, 1), (Of(second).GetProperty("version").GetInt32(), Of(second).GetProperty("supersedes").GetInt32()));
        Assert.Equal("ALLOW", await OutcomeAsync(system));
        Assert.Equal("ACTIVE", StatusOf(await system.BringIntoForceAsync(second)));
        Assert.StartsWith("DENY", await OutcomeAsync(system), StringComparison.Ordinal);
        var read = await system.AdministerAsync(
            Official.TaxAuditor, $$"""{ agreement(id: "{{Id}}") { version status versions { version status history { by why status } } } }""");
        Assert.Equal("2", read.TextAt("agreement.version"));
        Assert.Equal("SUPERSEDED", read.TextAt("agreement.versions.0.status"));
        Assert.Equal(
            ["SUPERSEDED by G12.18/tax-admin: Step.", "ACTIVE by G12.18/tax-admin: Step.", "APPROVED by G12.18/tax-approver: Read.", "PROPOSED by G22/portal-approver: Read.",
                "PROPOSED by G22/portal-admin: Step.", "DRAFT by G22/portal-admin: The portal needs it."],
            read.At("agreement.versions.0.history").EnumerateArray().Select(h => $"{h.GetProperty("status")} by {h.GetProperty("by")}: {h.GetProperty("why")}"));
    }

    private static async Task<string> OutcomeAsync(AdministrationSystem system)
    {
        var reply = await system.AdministerAsync(new Official(Portal, null, null), Question);
        return reply.At("explain.coordinates").EnumerateArray().Single(c => c.GetProperty("coordinate").GetString() == "Query.organisation").GetProperty("outcome").GetString()!;
    }
}
