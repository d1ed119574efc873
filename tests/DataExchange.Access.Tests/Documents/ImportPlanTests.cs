using DataExchange.Access.Agreements;
using DataExchange.Access.Documents.Importing;

namespace DataExchange.Access.Tests.Documents;

public sealed class ImportPlanTests
{
    private static readonly Agreement _draft = SmallWorld.Agreement();
    private static readonly Agreement _active = SmallWorld.Active(_draft);
    private static readonly Agreement _changed = _draft with { RetentionDays = 30, Grants = [new Grant("T.a", "1") { Transform = Transform.Exists }] };

    [Fact]
    public void Unknown_agreement_becomes_a_draft()
    {
        var step = ImportPlan.Of(_draft, SmallWorld.State());
        Assert.Equal((ImportKind.New, AgreementStatus.Draft, 1), (step.Kind, step.Agreement?.Status, step.Agreement?.Version));
        Assert.All(step.Changes, c => Assert.StartsWith("+ ", c, StringComparison.Ordinal));
    }

    [Fact]
    public void Same_content_changes_nothing() => Assert.Equal((ImportKind.Unchanged, _active), (ImportPlan.Of(_draft, SmallWorld.State(_active)).Kind, ImportPlan.Of(_draft, SmallWorld.State(_active)).Agreement));

    [Fact]
    public void What_has_been_in_force_gets_a_new_version_and_stays()
    {
        var step = ImportPlan.Of(_changed, SmallWorld.State(_active));
        Assert.Equal((ImportKind.NewVersion, 2, 1, AgreementStatus.Draft), (step.Kind, step.Agreement?.Version, step.Agreement?.Supersedes, step.Agreement?.Status));
        Assert.Equal(
            ["- version: 1", "- grants: coordinate: T.a, article: '1'", "+ version: 2", "+ supersedes: 1", "+ retentionDays: 30", "+ grants: coordinate: T.a, article: '1', transform: EXISTS"],
            step.Changes);
    }

    [Theory]
    [InlineData(AgreementStatus.Draft)]
    [InlineData(AgreementStatus.Proposed)]
    [InlineData(AgreementStatus.Approved)]
    public void What_is_not_yet_in_force_is_a_draft_again(AgreementStatus status)
    {
        var approved = _draft with { Status = status, Approvals = [new Approval("p", "G10", SmallWorld.Now, "h")] };
        var step = ImportPlan.Of(_changed, SmallWorld.State(approved));
        Assert.Equal((ImportKind.Edited, AgreementStatus.Draft, 1), (step.Kind, step.Agreement?.Status, step.Agreement?.Version));
        Assert.Empty(step.Agreement!.Approvals);
    }

    [Fact]
    public void Older_document_a_gap_and_a_second_draft_are_refused()
    {
        var second = _draft with { Version = 2, Supersedes = 1 };
        Assert.Equal("`AG-1` is of version 1 here and of version 2 in the store; expected the document of the latest version, or of the next.", ImportPlan.Of(_changed, SmallWorld.State(_active, second)).Problem);
        Assert.NotNull(ImportPlan.Of(_changed with { Version = 3 }, SmallWorld.State(_active)).Problem);
        Assert.Equal("Version 2 of `AG-1` has not been in force yet; expected a change of that version.", ImportPlan.Of(_changed with { Version = 3 }, SmallWorld.State(_active, second)).Problem);
        Assert.Equal("`AG-1` is new and has version 2; expected version 1.", ImportPlan.Of(second, SmallWorld.State()).Problem);
        Assert.Equal("`AG-1` is new and supersedes version 1; expected no `supersedes`.", ImportPlan.Of(_draft with { Supersedes = 1 }, SmallWorld.State()).Problem);
    }
}
