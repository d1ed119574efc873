using DataExchange.Access.Demonstration;
using DataExchange.Administration.Tests.Harness;

namespace DataExchange.Administration.Tests.Consents;

/// <summary>Who may speak, for whom; and that for everybody else a consent is not there.</summary>
public sealed class SpeakerTests
{
    private const string NotThere = "CONSENT_UNKNOWN: There is no such consent; expected the identifier of one that you may see.";

    private static readonly Official _an = ConsentSystem.Citizen(DemonstrationPeople.An);
    private static readonly Official _cuc = ConsentSystem.Citizen(DemonstrationPeople.Cuc);

    [Theory]
    [InlineData("")]
    [InlineData($", speaker: {{ onBehalfOf: \"{DemonstrationPeople.Cuc}\" }}")]
    public async Task Another_persons_consent_is_not_there(string speaker)
    {
        await using var system = await ConsentSystem.StartAsync();
        var id = await system.AskAsync(DemonstrationPeople.Cuc);
        foreach (var tried in new[] { id, "0123456789abcdef0123456789abcdef", "", new string('x', 1000) })
        {
            Assert.Equal("""{"data":{"consent":null,"consentText":null}}""", (await system.SendAsync(_an, $$"""{ consent(id: "{{tried}}"{{speaker}}) { id } consentText(id: "{{tried}}"{{speaker}}) { body } }""")).Text);
            Assert.Equal([NotThere], (await system.ApproveAsync(_an, tried, speaker)).Problems);
            foreach (var step in new[] { "declineConsent", "pauseConsent", "resumeConsent", "withdrawConsent" })
            {
                Assert.Equal([NotThere], (await system.StepAsync(_an, step, tried, speaker)).Problems);
            }
        }

        Assert.Equal("""{"data":{"myConsents":[]}}""", (await system.SendAsync(_an, $$"""{ myConsents(speaker: { onBehalfOf: "{{DemonstrationPeople.Cuc}}" }) { id } }""")).Text);
    }

    [Fact]
    public async Task Client_sees_the_consents_of_its_own_agreements_only()
    {
        await using var system = await ConsentSystem.StartAsync();
        var id = await system.AskAsync(DemonstrationPeople.Cuc);
        var query = $$"""{ consent(id: "{{id}}") { status } }""";
        Assert.Equal("REQUESTED", (await system.SendAsync(ConsentSystem.Portal, query)).TextAt("consent.status"));
        Assert.Null((await system.SendAsync(new Official("VN:GOV:G12.18:thue-dien-tu", null, null), query)).TextAt("consent"));
    }

    [Fact]
    public async Task Parent_speaks_for_a_child_that_cannot_itself()
    {
        await using var system = await ConsentSystem.StartAsync();
        var id = await system.AskAsync(ConsentSystem.Child);
        var child = ConsentSystem.Citizen(ConsentSystem.Child);
        Assert.StartsWith("CONSENT_SPEAKER: The person concerned is under 18", Assert.Single((await system.ApproveAsync(child, id)).Problems), StringComparison.Ordinal);
        var speaker = $$""", speaker: { onBehalfOf: "{{ConsentSystem.Child}}" }""";
        Assert.Equal([NotThere], (await system.ApproveAsync(_cuc, id, speaker)).Problems);
        var given = await system.ApproveAsync(_an, id, speaker);
        Assert.Equal(("PARENT", "False"), (given.TextAt("approveConsent.consent.grantor"), given.TextAt("approveConsent.consent.isRoleStated")));
        Assert.Equal(new DateTimeOffset(2033, 5, 1, 0, 0, 0, TimeSpan.FromHours(7)), (await system.StoredAsync(id)).RepresentedUntil);

        // The child's own no counts all the same.
        Assert.Equal("PAUSED", (await system.StepAsync(child, "pauseConsent", id)).TextAt("pauseConsent.consent.status"));
        Assert.Equal("WITHDRAWN", (await system.StepAsync(ConsentSystem.Citizen(DemonstrationPeople.Binh), "withdrawConsent", id, speaker)).TextAt("withdrawConsent.consent.status"));
    }

    [Fact]
    public async Task Guardian_speaks_for_a_ward()
    {
        await using var system = await ConsentSystem.StartAsync();
        var id = await system.AskAsync(PeopleOnRecord.Ward);
        Assert.StartsWith("CONSENT_SPEAKER: The person concerned has a guardian", Assert.Single((await system.ApproveAsync(ConsentSystem.Citizen(PeopleOnRecord.Ward), id)).Problems), StringComparison.Ordinal);
        Assert.Equal("GUARDIAN", (await system.ApproveAsync(_cuc, id, $$""", speaker: { onBehalfOf: "{{PeopleOnRecord.Ward}}" }""")).TextAt("approveConsent.consent.grantor"));
    }

    [Fact]
    public async Task Registry_that_cannot_be_asked_widens_nothing_and_keeps_nobody_from_saying_no()
    {
        await using var system = await ConsentSystem.StartAsync();
        var id = await system.AskAsync(DemonstrationPeople.Cuc);
        await system.ApproveAsync(_cuc, id);
        system.Registry.Script = _ => new Testing.Subgraphs.ScriptedReply { Status = 500 };
        await system.StepAsync(_cuc, "pauseConsent", id);
        Assert.StartsWith("CONSENT_SPEAKER: The date of birth", Assert.Single((await system.StepAsync(_cuc, "resumeConsent", id)).Problems), StringComparison.Ordinal);
        Assert.Equal("WITHDRAWN", (await system.StepAsync(_cuc, "withdrawConsent", id)).TextAt("withdrawConsent.consent.status"));
    }

    [Fact]
    public async Task Front_desk_acts_for_a_person_present_on_evidence()
    {
        await using var system = await ConsentSystem.StartAsync();
        var id = await system.AskAsync(DemonstrationPeople.Cuc);
        var present = $$""", speaker: { present: "{{DemonstrationPeople.Cuc}}", evidence: "CCCD" }""";
        Assert.Equal("SELF", (await system.ApproveAsync(ConsentSystem.Desk, id, present)).TextAt("approveConsent.consent.grantor"));
        Assert.Contains("G22/desk-7", await system.BytesAsync(), StringComparison.Ordinal);
        var tax = new Official("VN:GOV:G12.18:thue-dien-tu", "desk-1", "dx.frontdesk");
        Assert.Equal([NotThere], (await system.StepAsync(tax, "withdrawConsent", id, present)).Problems);
        Assert.Equal("REASON_MISSING", (await system.StepAsync(ConsentSystem.Desk, "withdrawConsent", id, present, reason: " ")).Problems.Single().Split(':')[0]);
        Assert.Equal("WITHDRAWN", (await system.StepAsync(ConsentSystem.Desk, "withdrawConsent", id, present)).TextAt("withdrawConsent.consent.status"));
    }

    [Fact]
    public async Task Role_that_a_desk_states_where_no_registry_tells_is_marked()
    {
        await using var system = await ConsentSystem.StartAsync();
        var id = await system.AskAsync(PeopleOnRecord.Unknown);
        var speaker = $$""", speaker: { present: "{{DemonstrationPeople.Cuc}}", onBehalfOf: "{{PeopleOnRecord.Unknown}}", evidence: "GKS 12/2018", role: GUARDIAN""";
        Assert.Equal([NotThere], (await system.ApproveAsync(ConsentSystem.Desk, id, speaker + " }")).Problems);
        var given = await system.ApproveAsync(ConsentSystem.Desk, id, speaker + """, subjectBornOn: "2018-02-03" }""");
        Assert.Equal(("GUARDIAN", "True"), (given.TextAt("approveConsent.consent.grantor"), given.TextAt("approveConsent.consent.isRoleStated")));
        Assert.Equal("GKS 12/2018", (await system.StoredAsync(id)).Grantor.Evidence);
    }

    [Theory]
    [InlineData("dx.citizen", """, speaker: { present: "048304112233", evidence: "CCCD" }""")]
    [InlineData("dx.citizen", """, speaker: { role: GUARDIAN }""")]
    [InlineData("dx.citizen", """, speaker: { onBehalfOf: "0'; --" }""")]
    [InlineData("dx.frontdesk", "")]
    [InlineData("dx.frontdesk", """, speaker: { present: "048304112233" }""")]
    [InlineData("dx.frontdesk", """, speaker: { present: "048304112233", evidence: " " }""")]
    public async Task Speaker_that_does_not_fit_the_token_is_refused(string scope, string speaker)
    {
        await using var system = await ConsentSystem.StartAsync();
        var reply = await system.StepAsync(new Official("VN:GOV:G22:cong-dich-vu", DemonstrationPeople.Cuc, scope), "withdrawConsent", "x", speaker);
        Assert.Equal("SPEAKER_INVALID", reply.Code);
        Assert.DoesNotContain("048304112233", reply.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Without_the_scope_nobody_is_a_citizen()
    {
        await using var system = await ConsentSystem.StartAsync();
        Assert.Equal("FORBIDDEN", (await system.SendAsync(new Official("VN:GOV:G22:cong-dich-vu", DemonstrationPeople.An, "dx.auditor"), "{ myConsents { id } }")).Code);
        Assert.Equal("FORBIDDEN", (await system.SendAsync(new Official("VN:GOV:G22:cong-dich-vu", null, "dx.citizen"), "{ myConsents { id } }")).Code);
        Assert.Equal("SPEAKER_INVALID", (await system.SendAsync(new Official("VN:GOV:G22:cong-dich-vu", "an@example", "dx.citizen"), "{ myConsents { id } }")).Code);
    }
}
