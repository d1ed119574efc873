using DataExchange.Access.Consents;
using static DataExchange.Access.Tests.Consents.SmallConsent;

namespace DataExchange.Access.Tests.Consents;

public sealed class ConsentLifecycleTests
{
    private static readonly ConsentGrantor _mother = new(GrantorKind.Parent, "mother", "GKS 12/2010");

    [Fact]
    public void Approval_accepts_what_was_accepted_and_nothing_else()
    {
        var approved = Done(Approve(["T.b"], ConsentGrantor.Self));
        Assert.Equal((ConsentStatus.Approved, 2), (approved.Status, approved.Version));
        Assert.Equal(["T.b"], approved.Accepted);
        Assert.Equal(Evidence, approved.Evidence);
    }

    [Fact]
    public void Approval_of_nothing_or_of_something_else_is_refused()
    {
        Assert.Equal("No coordinate is accepted; expected at least one, or a decline.", Problem(Approve([], ConsentGrantor.Self)));
        Assert.Equal("`T.c` was not asked for; expected some of what was.", Problem(Approve(["T.a", "T.c"], ConsentGrantor.Self)));
    }

    [Fact]
    public void Child_is_spoken_for_by_a_representative()
    {
        Assert.Equal("The person concerned is under 18; expected the consent of a parent, guardian or representative.", Problem(Approve(["T.a"], ConsentGrantor.Self, minor: true)));
        Assert.Equal(_mother, Done(Approve(["T.a"], _mother, minor: true)).Grantor);
        Assert.Equal("A parent consents for a child under 18 only; expected the person concerned, a guardian or a representative.", Problem(Approve(["T.a"], _mother)));
        Assert.Equal("A representative's consent names the representative and what shows the role; expected both.", Problem(Approve(["T.a"], _mother with { Evidence = " " }, minor: true)));
        Assert.Equal(GrantorKind.Guardian, Done(Approve(["T.a"], new(GrantorKind.Guardian, "ward's", "QĐ 7/2024"))).Grantor.Kind);
    }

    [Fact]
    public void Consent_is_paused_resumed_and_withdrawn_for_good()
    {
        var paused = Done(ConsentLifecycle.Pause(Approved));
        Assert.Equal(ConsentStatus.Paused, paused.Status);
        Assert.Equal(ConsentStatus.Approved, Done(ConsentLifecycle.Resume(paused)).Status);
        var withdrawn = Done(ConsentLifecycle.Withdraw(paused, Now, concernsThirdParties: false, WorkingDays.WithoutHolidays));
        Assert.Equal((ConsentStatus.Withdrawn, Now), (withdrawn.Status, withdrawn.Withdrawal!.WithdrawnAt));
        Assert.Equal("The consent is WITHDRAWN and cannot be resumed; expected it to be PAUSED.", Problem(ConsentLifecycle.Resume(withdrawn)));
        Assert.Equal("The consent is WITHDRAWN and cannot be approved; expected it to be REQUESTED.", Problem(ConsentLifecycle.Approve(withdrawn, new(["T.a"], ConsentGrantor.Self, false, Evidence), Now)));
    }

    [Fact]
    public void Request_whose_term_has_ended_is_not_approved()
        => Assert.Equal(
            "The term that was asked for has ended; expected a new request.",
            Problem(ConsentLifecycle.Approve(Requested with { Term = new(Now.AddDays(-2), Now) }, new(["T.a"], ConsentGrantor.Self, false, Evidence), Now)));

    [Fact]
    public void Last_use_exhausts_it()
    {
        var once = Done(ConsentLifecycle.Use(Approved with { MaxUses = 2 }, Now));
        Assert.Equal((1, ConsentStatus.Approved, Now), (once.Uses, once.Status, once.LastUsedAt));
        var twice = Done(ConsentLifecycle.Use(once, Now));
        Assert.Equal((2, ConsentStatus.Exhausted), (twice.Uses, twice.Status));
        Assert.Equal("The consent cannot be used: CONSENT_EXHAUSTED.", Problem(ConsentLifecycle.Use(twice, Now)));
    }

    // 2026-06-01 is a Monday; 19:00 in Asia/Ho_Chi_Minh.
    [Theory]
    [InlineData(0, false, "2026-06-04", "2026-06-17")]
    [InlineData(0, true, "2026-06-04", "2026-06-22")]
    [InlineData(4, false, "2026-06-11", "2026-06-21")]
    public void Withdrawal_has_its_deadlines(int daysLater, bool thirdParties, string acknowledgeBy, string completeBy)
    {
        var clock = WithdrawalClock.Start(Now.AddDays(daysLater), thirdParties, new WorkingDays(new HashSet<DateOnly> { new(2026, 6, 8) }));
        Assert.Equal((acknowledgeBy, completeBy), (Text(clock.AcknowledgeBy), Text(clock.CompleteBy)));
        Assert.False(clock.IsOverdue(clock.AcknowledgeBy.AddTicks(-1)));
        Assert.True(clock.IsOverdue(clock.AcknowledgeBy));
        var acknowledged = clock with { AcknowledgedAt = Now };
        Assert.False(acknowledged.IsOverdue(clock.CompleteBy.AddTicks(-1)));
        Assert.True(acknowledged.IsOverdue(clock.CompleteBy));
        Assert.False((acknowledged with { CompletedAt = Now }).IsOverdue(clock.CompleteBy));
    }

    [Fact]
    public void Deadline_is_extended_once_and_by_fifteen_days_at_most()
    {
        var clock = WithdrawalClock.Start(Now, false, WorkingDays.WithoutHolidays);
        Assert.Equal("The extension is of 16 days; expected 1 to 15.", clock.Extend(16, "x").Problem);
        Assert.Equal("The extension has no reason; expected one sentence.", clock.Extend(15, " ").Problem);
        var extended = clock.Extend(15, "Kho dữ liệu lớn.").Clock!;
        Assert.Equal(clock.CompleteBy.AddDays(15), extended.CompleteBy);
        Assert.Equal("The deadline was extended already; expected one extension at most.", extended.Extend(1, "x").Problem);
        Assert.Equal("The withdrawal is complete; there is nothing to extend.", (clock with { CompletedAt = Now }).Extend(1, "x").Problem);
    }

    private static ConsentTransition Approve(string[] accepted, ConsentGrantor grantor, bool minor = false)
        => ConsentLifecycle.Approve(Requested, new ConsentApproval([.. accepted], grantor, minor, Evidence), Now);

    private static Consent Done(ConsentTransition transition)
    {
        Assert.Null(transition.Problem);
        return transition.Consent!;
    }

    private static string? Problem(ConsentTransition transition)
    {
        Assert.Null(transition.Consent);
        return transition.Problem;
    }

    private static string Text(DateTimeOffset midnight) => midnight.ToOffset(LocalDays.Offset).ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);
}
