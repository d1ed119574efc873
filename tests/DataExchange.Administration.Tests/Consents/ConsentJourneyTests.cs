using System.Text.Json;
using DataExchange.Access.Consents;
using DataExchange.Access.Decisions;
using DataExchange.Access.Demonstration;
using DataExchange.Administration.Tests.Harness;
using DataExchange.Testing.AccessStores;

namespace DataExchange.Administration.Tests.Consents;

/// <summary>From the question to the last word, on a real store.</summary>
public sealed class ConsentJourneyTests
{
    private static readonly Official _cuc = ConsentSystem.Citizen(DemonstrationPeople.Cuc);

    [Fact]
    public async Task Citizen_is_asked_reads_approves_pauses_resumes_and_withdraws()
    {
        await using var system = await ConsentSystem.StartAsync();
        await JourneyAsync(system);
    }

    [Fact]
    public async Task Journey_is_the_same_on_postgres()
    {
        await using var database = await PrivatePostgres.CreateAsync(TestContext.Current.CancellationToken);
        Assert.SkipWhen(database is null, "DATAEXCHANGE_TEST_POSTGRES names no server.");
        await using var system = await ConsentSystem.StartAsync(database!.ConnectionString);
        await JourneyAsync(system);
    }

    [Fact]
    public async Task Text_says_what_for_who_and_what_in_both_languages()
    {
        await using var system = await ConsentSystem.StartAsync();
        var id = await system.AskAsync(DemonstrationPeople.Cuc);
        var vi = (await system.SendAsync(_cuc, $$"""{ consentText(id: "{{id}}") { body } }""")).TextAt("consentText.body")!;
        Assert.All(["Điền sẵn biểu mẫu dịch vụ công (TTHC.PREFILL", "Văn phòng Chính phủ (G22)", "Bộ Công an (G01)", "- số điện thoại [Citizen.phone]", "91/2025/QH15"], part => Assert.Contains(part, vi, StringComparison.Ordinal));
        var en = (await system.SendAsync(_cuc, $$"""{ consentText(id: "{{id}}", locale: "en") { body } }""")).TextAt("consentText.body")!;
        Assert.Contains("- Telephone number [Citizen.phone]", en, StringComparison.Ordinal);
        Assert.Equal("null", (await system.SendAsync(_cuc, $$"""{ consentText(id: "{{id}}", locale: "fr") { body } }""")).At("consentText").GetRawText());
    }

    [Fact]
    public async Task Other_text_is_not_approved()
    {
        await using var system = await ConsentSystem.StartAsync();
        var id = await system.AskAsync(DemonstrationPeople.Cuc);
        var reply = await system.SendAsync(_cuc, $$"""mutation { approveConsent(id: "{{id}}", accepted: ["Citizen.phone"], evidence: { channel: "PORTAL", method: "OTP", locale: "vi", textHash: "{{new string('0', 64)}}" }) { consent { id } problems { code message } } }""");
        Assert.StartsWith("CONSENT_TEXT: ", Assert.Single(reply.Problems), StringComparison.Ordinal);
        Assert.Equal(ConsentStatus.Requested, (await system.StoredAsync(id)).Status);
    }

    [Fact]
    public async Task Client_asks_only_for_what_its_agreements_grant_and_once_at_a_time()
    {
        await using var system = await ConsentSystem.StartAsync();
        await system.AskAsync(DemonstrationPeople.Cuc);
        Assert.StartsWith("CONSENT_ASKED: ", Assert.Single((await AskAsync("\"Citizen.phone\"")).Problems), StringComparison.Ordinal);
        Assert.StartsWith("CONSENT_COORDINATE: No agreement in force grants `Citizen.religion`", Assert.Single((await AskAsync("\"Citizen.religion\"")).Problems), StringComparison.Ordinal);

        Task<Reply> AskAsync(string fields) => system.SendAsync(ConsentSystem.Portal, $$"""mutation { askConsent(request: { subject: "{{DemonstrationPeople.Cuc}}", purpose: "TTHC.PREFILL", fields: [{{fields}}] }, reason: "Again.") { consents { id } problems { code message } } }""");
    }

    [Fact]
    public async Task Request_that_nobody_answers_lapses()
    {
        await using var system = await ConsentSystem.StartAsync();
        var id = await system.AskAsync(DemonstrationPeople.Cuc);
        system.Time.Advance(TimeSpan.FromDays(30));
        Assert.Equal("EXPIRED", (await system.SendAsync(_cuc, $$"""{ consent(id: "{{id}}") { status } }""")).TextAt("consent.status"));
        Assert.StartsWith("CONSENT_STATUS: The consent is EXPIRED", Assert.Single((await system.ApproveAsync(_cuc, id)).Problems), StringComparison.Ordinal);
    }

    [Fact]
    public async Task People_of_the_demonstration_see_what_they_said()
    {
        await using var system = await ConsentSystem.StartAsync();
        Assert.Equal(["APPROVED", "APPROVED"], await StatusesAsync(system, DemonstrationPeople.An));
        Assert.Equal(["WITHDRAWN", "WITHDRAWN"], await StatusesAsync(system, DemonstrationPeople.Binh));
        Assert.Empty(await StatusesAsync(system, DemonstrationPeople.Cuc));
    }

    [Fact]
    public async Task Who_and_why_are_kept_and_no_personal_identifier_is()
    {
        await using var system = await ConsentSystem.StartAsync();
        var id = await system.AskAsync(DemonstrationPeople.Cuc);
        await system.ApproveAsync(_cuc, id);
        await system.StepAsync(_cuc, "withdrawConsent", id, reason: "No more forms.");
        var bytes = await system.BytesAsync();
        Assert.Contains("No more forms.", bytes, StringComparison.Ordinal);
        Assert.Contains("citizen/" + ConsentSystem.Subjects.Of(DemonstrationPeople.Cuc), bytes, StringComparison.Ordinal);
        Assert.Contains("client/VN:GOV:G22:cong-dich-vu", bytes, StringComparison.Ordinal);
        Assert.DoesNotContain(DemonstrationPeople.Cuc, bytes, StringComparison.Ordinal);
    }

    private static async Task JourneyAsync(ConsentSystem system)
    {
        var id = await system.AskAsync(DemonstrationPeople.Cuc);
        Assert.Equal(["REQUESTED"], await StatusesAsync(system, DemonstrationPeople.Cuc));
        Assert.Equal(DenyReason.ConsentRequired, await DecideAsync(system, id, "Citizen.phone"));
        var given = await system.ApproveAsync(_cuc, id);
        Assert.Equal(("APPROVED", "SELF"), (given.TextAt("approveConsent.consent.status"), given.TextAt("approveConsent.consent.grantor")));
        Assert.Null(await DecideAsync(system, id, "Citizen.phone"));
        Assert.Equal(DenyReason.ConsentFieldNotAccepted, await DecideAsync(system, id, "Citizen.email"));
        Assert.Equal("PAUSED", (await system.StepAsync(_cuc, "pauseConsent", id)).TextAt("pauseConsent.consent.status"));
        Assert.Equal(DenyReason.ConsentWithdrawn, await DecideAsync(system, id, "Citizen.phone"));
        Assert.Equal("APPROVED", (await system.StepAsync(_cuc, "resumeConsent", id)).TextAt("resumeConsent.consent.status"));
        Assert.Equal("WITHDRAWN", (await system.StepAsync(_cuc, "withdrawConsent", id)).TextAt("withdrawConsent.consent.status"));
        Assert.Equal(DenyReason.ConsentWithdrawn, await DecideAsync(system, id, "Citizen.phone"));
        Assert.StartsWith("CONSENT_STATUS: ", Assert.Single((await system.StepAsync(_cuc, "resumeConsent", id)).Problems), StringComparison.Ordinal);
    }

    private static async Task<DenyReason?> DecideAsync(ConsentSystem system, string id, string coordinate)
    {
        var stored = await system.StoredAsync(id);
        return ConsentDecision.Decide([stored], new ConsentQuestion(stored.Agreement, "PREFILL", "TTHC.PREFILL", coordinate), system.Time.GetUtcNow()).Reason;
    }

    private static async Task<IEnumerable<string?>> StatusesAsync(ConsentSystem system, string person)
        => (await system.SendAsync(ConsentSystem.Citizen(person), "{ myConsents { status } }")).At("myConsents").EnumerateArray().Select(c => c.GetProperty("status").GetString());
}
