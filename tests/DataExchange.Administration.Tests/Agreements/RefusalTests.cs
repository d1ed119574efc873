using DataExchange.Administration.Tests.Harness;
using static DataExchange.Administration.Tests.Harness.Agreements;

namespace DataExchange.Administration.Tests.Agreements;

/// <summary>What is refused, with a sentence that says why; nothing is changed then.</summary>
public sealed class RefusalTests
{
    [Theory]
    [InlineData("TaxProfile.statos", null, "NONE", "GRANT_COORDINATE_UNKNOWN", "Did you mean `TaxProfile.status`")]
    [InlineData("Citizen.fullName", null, "NONE", "GRANT_NOT_OWNED", "belongs to `G01`")]
    [InlineData("TaxProfile.status", "status = ", "NONE", "GRANT_CONDITION", "Article 1: ")]
    [InlineData("TaxProfile.status", null, "RANGE", "GRANT_TRANSFORM", "Article 1: ")]
    [InlineData("status", null, "NONE", "GRANT_COORDINATE_MALFORMED", "expected `Type.field` or `Type.*`")]
    public async Task A_clause_that_cannot_come_into_force_is_refused_when_it_is_written(string coordinate, string? condition, string transform, string code, string says)
    {
        await using var system = await AdministrationSystem.StartAsync();
        var reply = await system.DraftAsync(Official.PortalAdministrator, Content(Grant(coordinate, "1", condition, transform)));
        var problem = Assert.Single(reply.Problems);
        Assert.StartsWith(code + ": ", problem, StringComparison.Ordinal);
        Assert.Contains(says, problem, StringComparison.Ordinal);
        Assert.Equal("null", (await system.AdministerAsync(Official.TaxAuditor, $$"""{ agreement(id: "{{Id}}") { id } }""")).At("agreement").GetRawText());
    }

    [Fact]
    public async Task A_transform_that_nobody_knows_is_refused()
    {
        await using var system = await AdministrationSystem.StartAsync();
        var reply = await system.DraftAsync(Official.PortalAdministrator, Content(Grant("TaxProfile.status", "1", transform: "ROT13")));
        Assert.Contains("transform", reply.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Nobody_approves_a_proposal_of_their_own_not_even_from_the_other_side()
    {
        await using var system = await AdministrationSystem.StartAsync();
        var proposed = await system.StepAsync(Official.PortalAdministrator, "propose", await system.DraftAsync(Official.PortalAdministrator));
        foreach (var client in new[] { Official.PortalAdministrator.Client, Official.TaxApprover.Client })
        {
            var reply = await system.ApproveAsync(new Official(client, Official.PortalAdministrator.Person, "dx.approver"), proposed);
            Assert.Contains("Nobody approves their own proposal", Assert.Single(reply.Problems), StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task Both_approvals_cannot_be_of_one_side_or_of_one_person()
    {
        await using var system = await AdministrationSystem.StartAsync();
        var proposed = await system.StepAsync(Official.PortalAdministrator, "propose", await system.DraftAsync(Official.PortalAdministrator));
        Assert.Empty((await system.ApproveAsync(Official.TaxApprover, proposed)).Problems);
        var colleague = await system.ApproveAsync(Official.TaxApprover with { Person = "tax-second" }, proposed);
        Assert.Contains("expected the other approval to be of `G22`", Assert.Single(colleague.Problems), StringComparison.Ordinal);
        var again = await system.ApproveAsync(Official.PortalApprover with { Person = Official.TaxApprover.Person }, proposed);
        Assert.Contains("This person has approved the present content already", Assert.Single(again.Problems), StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_approval_after_an_edit_is_refused_and_earlier_ones_are_void()
    {
        await using var system = await AdministrationSystem.StartAsync();
        var proposed = await system.StepAsync(Official.PortalAdministrator, "propose", await system.DraftAsync(Official.PortalAdministrator));
        var once = await system.ApproveAsync(Official.PortalApprover, proposed);
        var edited = await system.EditAsync(Official.TaxAdministrator, once, Content(Grant("TaxProfile.taxCode", "1")));
        Assert.Equal(("DRAFT", 0), (StatusOf(edited), Of(edited).GetProperty("approvals").GetArrayLength()));
        var proposedAgain = await system.StepAsync(Official.PortalAdministrator, "propose", edited);
        var stale = await system.ApproveAsync(Official.TaxApprover, proposed);
        Assert.Contains("The content has changed since it was read", Assert.Single(stale.Problems), StringComparison.Ordinal);
        var early = await system.StepAsync(Official.TaxAdministrator, "activate", proposedAgain);
        Assert.Contains("cannot be activated", Assert.Single(early.Problems), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_change_of_what_others_have_changed_is_a_conflict_that_tells_the_present_revision()
    {
        await using var system = await AdministrationSystem.StartAsync();
        var draft = await system.DraftAsync(Official.PortalAdministrator);
        var proposed = await system.StepAsync(Official.PortalAdministrator, "propose", draft);
        var late = await system.EditAsync(Official.TaxAdministrator, draft, Content());
        Assert.Equal([$"CONFLICT: The agreement has been changed since it was read; expected its present revision, which is {Of(proposed).GetProperty("revision")}."], late.Problems);
    }

    [Fact]
    public async Task Agreements_of_others_do_not_exist()
    {
        await using var system = await AdministrationSystem.StartAsync();
        var stranger = new Official("VN:GOV:H29:mot-cua", "h", "dx.agency.admin dx.approver dx.auditor");
        var draft = await system.DraftAsync(Official.PortalAdministrator);
        foreach (var step in new[] { "propose", "activate", "suspend", "resume", "revoke" })
        {
            Assert.StartsWith("AGREEMENT_UNKNOWN", Assert.Single((await system.StepAsync(stranger, step, draft)).Problems), StringComparison.Ordinal);
        }

        Assert.StartsWith("AGREEMENT_UNKNOWN", Assert.Single((await system.ApproveAsync(stranger, draft)).Problems), StringComparison.Ordinal);
        Assert.StartsWith("AGREEMENT_UNKNOWN", Assert.Single((await system.EditAsync(stranger, draft, Content())).Problems), StringComparison.Ordinal);
        Assert.Contains("AGREEMENT_PARTY", string.Join('\n', (await system.DraftAsync(stranger)).Problems), StringComparison.Ordinal);
        var read = await system.AdministerAsync(stranger, $$"""{ agreement(id: "{{Id}}") { id } agreements(first: 500) { nodes { provider { code } consumer { code } } } }""");
        Assert.Equal("null", read.At("agreement").GetRawText());
        Assert.All(read.At("agreements.nodes").EnumerateArray(), n => Assert.Contains("H29", n.GetRawText(), StringComparison.Ordinal));
    }
}
