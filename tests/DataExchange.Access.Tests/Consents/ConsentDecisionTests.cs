using DataExchange.Access.Agreements;
using DataExchange.Access.Consents;
using DataExchange.Access.Decisions;
using static DataExchange.Access.Tests.Consents.SmallConsent;

namespace DataExchange.Access.Tests.Consents;

public sealed class ConsentDecisionTests
{
    public static TheoryData<string, Consent, ConsentQuestion, DenyReason?> Cases() => new()
    {
        { "given", Approved, Question, null },
        { "of some days only", Approved with { DataPeriod = new Validity(new DateOnly(2020, 1, 1), null) }, Question, DenyReason.DataPeriod },
        { "another coordinate", Approved, Question with { Coordinate = "T.b" }, DenyReason.ConsentFieldNotAccepted },
        { "another purpose", Approved, Question with { Purpose = "P.TWO" }, DenyReason.ConsentRequired },
        { "another scope", Approved, Question with { Scope = "T" }, DenyReason.ConsentRequired },
        { "another version of the agreement", Approved, Question with { Agreement = new AgreementReference("AG-1", 2) }, DenyReason.ConsentRequired },
        { "not answered", Requested with { Accepted = ["T.a"] }, Question, DenyReason.ConsentRequired },
        { "declined", Approved with { Status = ConsentStatus.Declined }, Question, DenyReason.ConsentRequired },
        { "paused", Approved with { Status = ConsentStatus.Paused }, Question, DenyReason.ConsentWithdrawn },
        { "withdrawn", Approved with { Status = ConsentStatus.Withdrawn }, Question, DenyReason.ConsentWithdrawn },
        { "expired", Approved with { Status = ConsentStatus.Expired }, Question, DenyReason.ConsentExpired },
        { "inapplicable", Approved with { Status = ConsentStatus.Inapplicable }, Question, DenyReason.ConsentRequired },
        { "not begun", Approved with { Term = new ConsentTerm(Now.AddTicks(1), null) }, Question, DenyReason.ConsentRequired },
        { "begun this instant", Approved with { Term = new ConsentTerm(Now, null) }, Question, null },
        { "over this instant", Approved with { Term = new ConsentTerm(Now.AddDays(-1), Now) }, Question, DenyReason.ConsentExpired },
        { "used up", Approved with { MaxUses = 2, Uses = 2 }, Question, DenyReason.ConsentExhausted },
        { "one use left", Approved with { MaxUses = 2, Uses = 1 }, Question, null },
        { "one time, used", Approved with { Mode = ConsentMode.Onetime, MaxUses = 9, Uses = 1 }, Question, DenyReason.ConsentExhausted },
        { "used today", Approved with { Frequency = ConsentFrequency.Daily, LastUsedAt = Now.AddHours(-1) }, Question, DenyReason.ConsentExhausted },
        { "used yesterday", Approved with { Frequency = ConsentFrequency.Daily, LastUsedAt = Now.AddDays(-1) }, Question, null },
        { "used this week", Approved with { Frequency = ConsentFrequency.Weekly, LastUsedAt = Now.AddHours(-1) }, Question, DenyReason.ConsentExhausted },
        { "used last week", Approved with { Frequency = ConsentFrequency.Weekly, LastUsedAt = Now.AddDays(-2) }, Question, null },
        { "used this month", Approved with { Frequency = ConsentFrequency.Monthly, LastUsedAt = new DateTimeOffset(2026, 6, 1, 0, 0, 0, LocalDays.Offset) }, Question, DenyReason.ConsentExhausted },
        { "used last month", Approved with { Frequency = ConsentFrequency.Monthly, LastUsedAt = new DateTimeOffset(2026, 5, 31, 23, 59, 59, LocalDays.Offset) }, Question, null },
        { "used this year", Approved with { Frequency = ConsentFrequency.Yearly, LastUsedAt = Now.AddDays(-60) }, Question, DenyReason.ConsentExhausted },
    };

    [Theory]
    [MemberData(nameof(Cases))]
    public void Consent_answers_the_question_or_says_why_not(string name, Consent consent, ConsentQuestion question, DenyReason? expected)
    {
        var answer = ConsentDecision.Decide([consent], question, Now);
        Assert.True(expected == answer.Reason && answer.IsGiven == (expected is null), name);
    }

    [Fact]
    public void Nobody_asked_means_no() => Assert.Equal(DenyReason.ConsentRequired, ConsentDecision.Decide([], Question, Now).Reason);

    [Fact]
    public void One_consent_that_gives_suffices_and_the_nearest_reason_is_told_in_any_order()
    {
        Consent[] consents =
        [
            Approved with { Id = "c-3", Status = ConsentStatus.Withdrawn },
            Approved with { Id = "c-2", MaxUses = 1, Uses = 1 },
            Approved with { Id = "c-4", Status = ConsentStatus.Expired },
        ];
        Assert.Equal(("c-2", DenyReason.ConsentExhausted), Told(ConsentDecision.Decide(consents, Question, Now)));
        Assert.Equal(("c-2", DenyReason.ConsentExhausted), Told(ConsentDecision.Decide(consents.Reverse(), Question, Now)));
        Assert.Equal(("c-1", null), Told(ConsentDecision.Decide([.. consents, Approved], Question, Now)));
    }

    [Fact]
    public void Consent_that_is_not_counted_is_used_before_one_that_is()
    {
        var counted = Approved with { Id = "c-0", Mode = ConsentMode.Onetime };
        Assert.Equal("c-1", ConsentDecision.Decide([counted, Approved], Question, Now).Consent!.Id);
        Assert.Equal("c-1", ConsentDecision.Decide([Approved, counted], Question, Now).Consent!.Id);
    }

    private static (string? Id, DenyReason? Reason) Told(ConsentAnswer answer) => (answer.Consent?.Id, answer.Reason);
}
