using DataExchange.Access.Agreements;
using DataExchange.Access.ConsentDesk;
using DataExchange.Access.Consents;
using DataExchange.Access.Decisions;
using DataExchange.Access.Representation;
using static DataExchange.Access.Tests.ConsentDesk.SmallDesk;

namespace DataExchange.Access.Tests.ConsentDesk;

public sealed class ConsentAnswersTests
{
    private static readonly Standing _mother = new(new ConsentGrantor(GrantorKind.Parent, "mother", "POPULATION_REGISTRY"), true, Now.AddDays(100), null);

    [Fact]
    public void Yes_with_evidence_of_the_text_that_was_shown_counts()
    {
        var given = new SmallDesk().Given();
        Assert.Equal((ConsentStatus.Approved, 2), (given.Status, given.Version));
        Assert.Equal(["T.a"], given.Accepted);
        Assert.Equal("vi", given.Evidence!.Locale);
    }

    [Fact]
    public void Yes_to_what_was_not_asked_or_to_nothing_is_refused()
    {
        var desk = new SmallDesk();
        var request = desk.Asked();
        Assert.Equal("CONSENT_STATUS", desk.Answers.Approve(request.Consent, Yes(request, "T.other"), Now).Problem?.Code);
        Assert.Equal("CONSENT_STATUS", desk.Answers.Approve(request.Consent, Yes(request) with { Accepted = [] }, Now).Problem?.Code);
    }

    [Fact]
    public void Text_that_was_changed_after_it_was_shown_cannot_be_approved()
    {
        var request = new SmallDesk().Asked();
        var changed = new SmallDesk(SmallDesk.Agreement with { RetentionDays = 7 });
        var problem = changed.Answers.Approve(request.Consent, Yes(request), Now).Problem;
        Assert.Equal(new ConsentProblem("CONSENT_TEXT", "The text has changed since the request was made; expected a new request."), problem);
    }

    [Fact]
    public void Other_text_than_the_one_to_be_shown_cannot_be_approved()
    {
        var desk = new SmallDesk();
        var request = desk.Asked();
        Assert.Equal("CONSENT_TEXT", Evidence(desk, request, e => e with { TextHash = request.Texts.En.Hash })?.Code);
        Assert.Null(Evidence(desk, request, e => e with { Locale = "en", TextHash = request.Texts.En.Hash }));
        Assert.Equal("CONSENT_TEXT", desk.Answers.Approve(request.Consent with { Texts = null }, Yes(request), Now).Problem?.Code);
    }

    [Fact]
    public void Evidence_says_where_how_when_and_in_which_language()
    {
        var desk = new SmallDesk();
        var request = desk.Asked();
        Func<ConsentEvidence, ConsentEvidence>[] bad =
        [
            e => e with { Channel = "" },
            e => e with { Channel = "portal" },
            e => e with { Method = "a b" },
            e => e with { Locale = "fr" },
            e => e with { At = Now.AddMinutes(3) },
            e => e with { At = Now.AddMinutes(-3) },
            e => e with { Method = "DIGITAL_SIGNATURE" },
            e => e with { Signature = new string('x', 16_385) },
        ];
        Assert.All(bad, b => Assert.Equal("CONSENT_EVIDENCE", Evidence(desk, request, b)?.Code));
        Assert.Null(Evidence(desk, request, e => e with { Method = "DIGITAL_SIGNATURE", Signature = "MEUCIQ==" }));
    }

    [Fact]
    public void Silence_is_no_consent()
    {
        var desk = new SmallDesk();
        var request = desk.Asked();
        var lapsed = request.Consent.AnswerBy!.Value;
        var late = Yes(request) with { Evidence = Yes(request).Evidence with { At = lapsed } };
        Assert.Equal("CONSENT_STATUS", desk.Answers.Approve(request.Consent, late, lapsed).Problem?.Code);
        Assert.Equal(ConsentStatus.Expired, ConsentUpkeep.AsOf(request.Consent, SmallDesk.Agreement, lapsed).Status);
        Assert.Equal(ConsentStatus.Requested, ConsentUpkeep.AsOf(request.Consent, SmallDesk.Agreement, lapsed.AddTicks(-1)).Status);
        Assert.Equal(DenyReason.ConsentRequired, ConsentDecision.Decide([request.Consent], new(request.Consent.Agreement, "S", "P.ONE", "T.a"), Now).Reason);
    }

    [Fact]
    public void Agreement_that_is_not_in_force_gets_no_yes()
    {
        var request = new SmallDesk().Asked();
        Assert.Equal("CONSENT_AGREEMENT", new SmallDesk(SmallDesk.Agreement with { Status = AgreementStatus.Suspended }).Answers.Approve(request.Consent, Yes(request), Now).Problem?.Code);
        Assert.Equal("CONSENT_STATUS", new SmallDesk(SmallDesk.Agreement with { Status = AgreementStatus.Revoked }).Answers.Approve(request.Consent, Yes(request), Now).Problem?.Code);
    }

    [Fact]
    public void Child_is_spoken_for_until_18_and_then_must_confirm()
    {
        var desk = new SmallDesk();
        var request = desk.Asked();
        var given = desk.Answers.Approve(request.Consent, Yes(request) with { Standing = _mother }, Now).Consent!;
        var question = new ConsentQuestion(given.Agreement, "S", "P.ONE", "T.a");
        var ofAge = Now.AddDays(100);
        Assert.Null(ConsentDecision.Decide([given], question, ofAge.AddTicks(-1)).Reason);
        Assert.Equal(DenyReason.ConsentRequired, ConsentDecision.Decide([given], question, ofAge).Reason);
        Assert.Equal(ConsentStatus.Inapplicable, ConsentUpkeep.AsOf(given, SmallDesk.Agreement, ofAge).Status);
        Assert.Equal("The consent is INAPPLICABLE and cannot be paused; expected it to be APPROVED.", desk.Answers.Pause(given, Self, ofAge).Problem?.Message);
    }

    [Fact]
    public void Who_may_not_speak_changes_nothing()
    {
        var desk = new SmallDesk();
        var given = desk.Given();
        var refused = new Standing(null, false, null, "Who speaks is not on record.");
        Func<Consent, Standing, DateTimeOffset, ConsentStep>[] steps = [desk.Answers.Decline, desk.Answers.Pause, desk.Answers.Resume, desk.Answers.Withdraw];
        Assert.All(steps, s => Assert.Equal(new ConsentProblem("CONSENT_SPEAKER", "Who speaks is not on record."), s(given, refused, Now).Problem));
    }

    [Fact]
    public void Consent_is_declined_paused_resumed_and_withdrawn()
    {
        var desk = new SmallDesk();
        Assert.Equal(ConsentStatus.Declined, desk.Answers.Decline(desk.Asked().Consent, Self, Now).Consent?.Status);
        var given = desk.Given();
        var paused = desk.Answers.Pause(given, Self, Now).Consent!;
        Assert.Equal(ConsentStatus.Paused, paused.Status);
        Assert.Equal(ConsentStatus.Approved, desk.Answers.Resume(paused, Self, Now).Consent?.Status);
        Assert.Equal((ConsentStatus.Withdrawn, 4), (desk.Answers.Withdraw(paused, Self, Now).Consent?.Status, desk.Answers.Withdraw(paused, Self, Now).Consent?.Version));
    }

    [Theory]
    [InlineData(false, "2026-06-17")]
    [InlineData(true, "2026-06-22")]
    public void Withdrawal_takes_longer_where_data_may_have_been_passed_on(bool onward, string completeBy)
    {
        var agreement = SmallWorld.Active(SmallDesk.Agreement with { OnwardSharing = onward });
        var desk = new SmallDesk(agreement);
        var withdrawn = desk.Answers.Withdraw(desk.Given(), Self, Now).Consent!;
        Assert.Equal(completeBy, withdrawn.Withdrawal!.CompleteBy.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture));
    }

    [Fact]
    public void Overdue_names_what_is_late_since_when_and_who_must_act()
    {
        var desk = new SmallDesk();
        var withdrawn = desk.Answers.Withdraw(desk.Given(), Self, Now).Consent!;
        var clock = withdrawn.Withdrawal!;
        Assert.Empty(Overdue(withdrawn, clock.AcknowledgeBy.AddTicks(-1)));
        Assert.Equal(new OverdueWithdrawal(withdrawn, OverdueStep.Acknowledgement, clock.AcknowledgeBy, "H29"), Assert.Single(Overdue(withdrawn, clock.AcknowledgeBy)));
        Assert.Equal([OverdueStep.Acknowledgement, OverdueStep.Completion], Overdue(withdrawn, clock.CompleteBy).Select(o => o.Step));
        var acknowledged = ConsentLifecycle.Advance(withdrawn, c => c.Acknowledge(Now)).Consent!;
        Assert.Equal([OverdueStep.Completion], Overdue(acknowledged, clock.CompleteBy).Select(o => o.Step));
        Assert.Empty(Overdue(ConsentLifecycle.Advance(acknowledged, c => c.Complete(Now)).Consent!, clock.CompleteBy));

        IEnumerable<OverdueWithdrawal> Overdue(Consent consent, DateTimeOffset at) => OverdueWithdrawal.Of([consent], r => desk.State.Agreements.First(a => a.Reference == r), at);
    }

    [Fact]
    public void Steps_of_a_withdrawal_come_in_order_and_once()
    {
        var desk = new SmallDesk();
        var given = desk.Given();
        Assert.Equal("The consent is APPROVED; expected it to be WITHDRAWN.", ConsentLifecycle.Advance(given, c => c.Acknowledge(Now)).Problem);
        var withdrawn = desk.Answers.Withdraw(given, Self, Now).Consent!;
        Assert.Equal("The withdrawal was not acknowledged to the person; expected that first.", ConsentLifecycle.Advance(withdrawn, c => c.Complete(Now)).Problem);
        var acknowledged = ConsentLifecycle.Advance(withdrawn, c => c.Acknowledge(Now)).Consent!;
        Assert.Equal("The withdrawal was acknowledged already; there is nothing to acknowledge.", ConsentLifecycle.Advance(acknowledged, c => c.Acknowledge(Now)).Problem);
        var complete = ConsentLifecycle.Advance(acknowledged, c => c.Complete(Now)).Consent!;
        Assert.Equal("The withdrawal is complete already; there is nothing to complete.", ConsentLifecycle.Advance(complete, c => c.Complete(Now)).Problem);
    }

    private static ConsentProblem? Evidence(SmallDesk desk, ConsentRequest request, Func<ConsentEvidence, ConsentEvidence> change)
    {
        var yes = Yes(request);
        return desk.Answers.Approve(request.Consent, yes with { Evidence = change(yes.Evidence) }, Now).Problem;
    }
}
