using DataExchange.Access.Demonstration;
using DataExchange.Administration.Tests.Harness;

namespace DataExchange.Administration.Tests.Consents;

/// <summary>The legal clock: 2 working days, 15 days, one extension. The tests begin on Monday, 23 November 2026, 09:00.</summary>
public sealed class WithdrawalTests
{
    private const string Overdue = "{ overdueWithdrawals { step since consent { id subjectMask } } }";

    private static readonly Official _cuc = ConsentSystem.Citizen(DemonstrationPeople.Cuc);
    private static readonly Official _administrator = new("VN:GOV:G22:cong-dich-vu", "admin-1", "dx.agency.admin");

    [Fact]
    public async Task Agency_that_reads_sees_what_is_late_and_deals_with_it()
    {
        await using var system = await ConsentSystem.StartAsync();
        var id = await WithdrawnAsync(system);
        system.Time.Advance(TimeSpan.FromHours(62));
        Assert.Empty(await StepsAsync(system));
        system.Time.Advance(TimeSpan.FromHours(1));
        Assert.Equal(["ACKNOWLEDGEMENT"], await StepsAsync(system));
        Assert.Contains("\"since\":\"2026-11-26T00:00:00", (await system.SendAsync(ConsentSystem.Desk, Overdue)).Text, StringComparison.Ordinal);
        Assert.StartsWith("CONSENT_STATUS: The withdrawal was not acknowledged", Assert.Single((await system.StepAsync(_administrator, "completeWithdrawal", id)).Problems), StringComparison.Ordinal);
        Assert.Empty((await system.StepAsync(ConsentSystem.Desk, "acknowledgeWithdrawal", id)).Problems);
        Assert.Empty(await StepsAsync(system));
        system.Time.Advance(TimeSpan.FromDays(14));
        Assert.Equal(["COMPLETION"], await StepsAsync(system));
        Assert.Empty((await ExtendAsync(system, id, 15)).Problems);
        Assert.Empty(await StepsAsync(system));
        Assert.Single((await ExtendAsync(system, id, 1)).Problems);
        Assert.Empty((await system.StepAsync(_administrator, "completeWithdrawal", id)).Problems);
        system.Time.Advance(TimeSpan.FromDays(365));
        Assert.Empty(await StepsAsync(system));
    }

    [Fact]
    public async Task Other_agencies_see_and_change_nothing()
    {
        await using var system = await ConsentSystem.StartAsync();
        var id = await WithdrawnAsync(system);
        system.Time.Advance(TimeSpan.FromDays(30));
        var other = new Official("VN:GOV:G12.18:thue-dien-tu", "desk-1", "dx.frontdesk");
        Assert.Equal("""{"data":{"overdueWithdrawals":[]}}""", (await system.SendAsync(other, Overdue)).Text);
        foreach (var step in new[] { "acknowledgeWithdrawal", "completeWithdrawal" })
        {
            Assert.StartsWith("CONSENT_UNKNOWN", Assert.Single((await system.StepAsync(other, step, id)).Problems), StringComparison.Ordinal);
        }

        Assert.Equal("FORBIDDEN", (await system.SendAsync(_cuc, Overdue)).Code);
        Assert.Equal("FORBIDDEN", (await system.StepAsync(_cuc, "acknowledgeWithdrawal", id)).Code);
        Assert.Equal("FORBIDDEN", (await system.StepAsync(new Official("VN:GOV:G22:cong-dich-vu", "a-1", "dx.auditor"), "acknowledgeWithdrawal", id)).Code);
    }

    private static async Task<string> WithdrawnAsync(ConsentSystem system)
    {
        var id = await system.AskAsync(DemonstrationPeople.Cuc);
        await system.ApproveAsync(_cuc, id);
        Assert.Empty((await system.StepAsync(_cuc, "withdrawConsent", id)).Problems);
        return id;
    }

    private static Task<Reply> ExtendAsync(ConsentSystem system, string id, int days)
        => system.SendAsync(ConsentSystem.Desk, $$"""mutation { extendWithdrawal(id: "{{id}}", days: {{days}}, reason: "Archives.") { consent { id } problems { code message } } }""");

    private static async Task<IEnumerable<string?>> StepsAsync(ConsentSystem system)
        => (await system.SendAsync(ConsentSystem.Desk, Overdue)).At("overdueWithdrawals").EnumerateArray().Select(o => o.GetProperty("step").GetString());
}
