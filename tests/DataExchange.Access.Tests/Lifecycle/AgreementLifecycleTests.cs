using DataExchange.Access.Agreements;
using DataExchange.Access.Lifecycle;

namespace DataExchange.Access.Tests.Lifecycle;

public sealed class AgreementLifecycleTests
{
    private static readonly AgreementActor _proposer = new("p1", "H29");
    private static readonly AgreementActor _consumer = new("c1", "H29");
    private static readonly AgreementActor _provider = new("o1", "G10");

    private static Agreement Proposed => Done(AgreementLifecycle.Propose(SmallWorld.Agreement(), _proposer, SmallWorld.Now));

    private static Agreement Approved => Approve(Approve(Proposed, _consumer), _provider);

    [Fact]
    public void Agreement_comes_into_force_after_two_approvals_and_only_then()
    {
        var once = Approve(Proposed, _consumer);
        Assert.Equal(AgreementStatus.Proposed, once.Status);
        Assert.Equal(
            "AGREEMENT_STATUS|The agreement is PROPOSED and cannot be activated; expected APPROVED.",
            Problem(AgreementLifecycle.Activate(once, SmallWorld.State())));
        Assert.Equal(AgreementStatus.Approved, Approved.Status);
        Assert.Equal(AgreementStatus.Active, Done(AgreementLifecycle.Activate(Approved, SmallWorld.State())).Status);
    }

    [Fact]
    public void Status_that_was_written_by_hand_does_not_replace_approvals()
        => Assert.Equal(
            "AGREEMENT_APPROVAL|The present content is approved by 0 of 2 people; expected two different people, neither of them the proposer.",
            Problem(AgreementLifecycle.Activate(SmallWorld.Agreement() with { Status = AgreementStatus.Approved }, SmallWorld.State())));

    [Fact]
    public void Nobody_approves_their_own_proposal()
        => Assert.Equal("AGREEMENT_APPROVAL|Nobody approves their own proposal; expected another person.", Problem(TryApprove(Proposed, _proposer)));

    [Fact]
    public void Nobody_approves_twice()
        => Assert.Equal(
            "AGREEMENT_APPROVAL|This person has approved the present content already; expected another person.",
            Problem(TryApprove(Approve(Proposed, _provider), _provider)));

    [Fact]
    public void One_approval_is_the_providers()
    {
        var both = Approve(Approve(Proposed, _consumer), new("c2", "H29"));
        Assert.Equal(AgreementStatus.Proposed, both.Status);
        Assert.Equal(AgreementStatus.Approved, Approve(both, _provider).Status);
    }

    [Fact]
    public void Stranger_neither_proposes_nor_approves()
    {
        const string Expected = "`G12` is no party to the agreement; expected a person of `G10` or `H29`.";
        Assert.Equal("AGREEMENT_PARTY|" + Expected, Problem(AgreementLifecycle.Propose(SmallWorld.Agreement(), new("x", "G12"), SmallWorld.Now)));
        Assert.Equal("AGREEMENT_APPROVAL|" + Expected, Problem(TryApprove(Proposed, new("x", "G12"))));
    }

    [Fact]
    public void Approval_of_what_has_changed_since_is_refused()
        => Assert.Equal(
            "AGREEMENT_APPROVAL|The content has changed since it was read; expected an approval of the present content.",
            Problem(AgreementLifecycle.Approve(Proposed with { OnwardSharing = true }, _provider, AgreementContent.Hash(Proposed), SmallWorld.Now)));

    [Fact]
    public void Edit_voids_what_was_approved()
    {
        var edited = Done(AgreementLifecycle.Edit(Approved, Approved with { OnwardSharing = true }));
        Assert.Equal((AgreementStatus.Draft, true, true), (edited.Status, edited.Approvals.IsEmpty, edited.Proposal is null));
        Assert.Equal(
            "AGREEMENT_APPROVAL|The present content is approved by 0 of 2 people; expected two different people, neither of them the proposer.",
            Problem(AgreementLifecycle.Activate(Approved with { OnwardSharing = true }, SmallWorld.State())));
    }

    [Fact]
    public void What_is_in_force_is_not_edited()
        => Assert.Equal(
            "AGREEMENT_STATUS|The agreement is ACTIVE and cannot be edited; expected a new version, because what has been in force is kept as it was.",
            Problem(AgreementLifecycle.Edit(SmallWorld.Active(SmallWorld.Agreement()), SmallWorld.Agreement())));

    [Theory]
    [InlineData("b ~ 1", "GRANT_CONDITION|At character 3 stands `~`; expected a comparison such as `=` or `in`.")]
    [InlineData("nothing = 1", "GRANT_CONDITION|`nothing` names `T.nothing`, which is not in the field catalogue; expected a classified field.")]
    public void Condition_that_cannot_be_read_does_not_come_into_force(string condition, string expected)
    {
        var proposed = Done(AgreementLifecycle.Propose(SmallWorld.Agreement(new Grant("T.a", "1") { RowCondition = condition }), _proposer, SmallWorld.Now));
        Assert.Equal(expected, Problem(AgreementLifecycle.Activate(Approve(Approve(proposed, _consumer), _provider), SmallWorld.State())));
    }

    [Fact]
    public void Agreement_is_suspended_resumed_and_ended()
    {
        var active = SmallWorld.Active(SmallWorld.Agreement());
        var suspended = Done(AgreementLifecycle.Suspend(active));
        Assert.Equal(AgreementStatus.Suspended, suspended.Status);
        Assert.Equal(active, Done(AgreementLifecycle.Resume(suspended)));
        Assert.Equal(AgreementStatus.Revoked, Done(AgreementLifecycle.Revoke(suspended)).Status);
        Assert.Equal("AGREEMENT_STATUS|The agreement is REVOKED and cannot be resumed; expected SUSPENDED.", Problem(AgreementLifecycle.Resume(active with { Status = AgreementStatus.Revoked })));
        Assert.Equal(AgreementStatus.Expired, Done(AgreementLifecycle.Expire(active, new DateTimeOffset(2027, 1, 1, 0, 0, 0, TimeSpan.FromHours(7)))).Status);
        Assert.Equal("AGREEMENT_STATUS|The validity `2026-01-01/2027-01-01` is not over; expected it to be.", Problem(AgreementLifecycle.Expire(active, SmallWorld.Now)));
    }

    [Fact]
    public void Version_is_superseded_by_the_one_that_says_so()
    {
        var active = SmallWorld.Active(SmallWorld.Agreement());
        var next = SmallWorld.Agreement() with { Version = 2, Supersedes = 1 };
        Assert.Equal(AgreementStatus.Superseded, Done(AgreementLifecycle.Supersede(active, next)).Status);
        Assert.Equal(
            "AGREEMENT_SUPERSEDES|`AG-1@2` does not say that it supersedes version 1; expected a later version that does.",
            Problem(AgreementLifecycle.Supersede(active, next with { Supersedes = null })));
    }

    private static AgreementTransition TryApprove(Agreement agreement, AgreementActor by)
        => AgreementLifecycle.Approve(agreement, by, AgreementContent.Hash(agreement), SmallWorld.Now);

    private static Agreement Approve(Agreement agreement, AgreementActor by) => Done(TryApprove(agreement, by));

    private static Agreement Done(AgreementTransition transition)
    {
        Assert.Empty(transition.Problems);
        return transition.Agreement!;
    }

    private static string Problem(AgreementTransition transition)
    {
        Assert.Null(transition.Agreement);
        var problem = Assert.Single(transition.Problems);
        return $"{problem.Code}|{problem.Message}";
    }
}
