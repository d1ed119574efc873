using DataExchange.Access.Agreements;
using DataExchange.Access.Lifecycle;
using DataExchange.Access.Snapshots;
using DataExchange.Access.Stores;
using DataExchange.Administration.Changes;
using DataExchange.Administration.Schema;

namespace DataExchange.Administration.Agreements;

/// <summary>The steps in an agreement's life, each on the version and revision that its author has seen.</summary>
internal sealed class AgreementSteps(ChangeSaver saver, PresentVersions versions, TimeProvider time)
{
    public ValueTask<Payload<Agreement>> ProposeAsync(Operation operation, CancellationToken cancellationToken) =>
        StepAsync(operation, (a, _) => AgreementLifecycle.Propose(a, operation.Actor.Party, time.GetUtcNow()), cancellationToken);

    public ValueTask<Payload<Agreement>> ApproveAsync(Operation operation, CancellationToken cancellationToken)
    {
        var hash = operation.Required<string>("contentHash");
        return StepAsync(
            operation,
            (a, _) => ApprovalRules.Problem(a, operation.Actor) is { } problem
                ? new AgreementTransition(null, [problem])
                : AgreementLifecycle.Approve(a, operation.Actor.Party, hash, time.GetUtcNow()),
            cancellationToken);
    }

    public ValueTask<Payload<Agreement>> SuspendAsync(Operation operation, CancellationToken cancellationToken) =>
        StepAsync(operation, (a, _) => AgreementLifecycle.Suspend(a), cancellationToken);

    public ValueTask<Payload<Agreement>> ResumeAsync(Operation operation, CancellationToken cancellationToken) =>
        StepAsync(operation, (a, _) => ResumeRule.Problem(a, operation.Actor) is { } problem ? new AgreementTransition(null, [problem]) : AgreementLifecycle.Resume(a), cancellationToken);

    public ValueTask<Payload<Agreement>> RevokeAsync(Operation operation, CancellationToken cancellationToken) =>
        StepAsync(operation, (a, _) => AgreementLifecycle.Revoke(a), cancellationToken);

    /// <summary>Brings a version into force and ends the one that it supersedes.</summary>
    public ValueTask<Payload<Agreement>> ActivateAsync(Operation operation, CancellationToken cancellationToken) =>
        TakeAsync(
            operation,
            (agreement, state) =>
            {
                var hypothesis = Succession.Activate(agreement, state);
                return hypothesis.Agreement is { } active
                    ? new Attempted<Agreement>(active, new AccessChange { Agreements = [.. hypothesis.Superseded, active] })
                    : new Attempted<Agreement>([.. hypothesis.Problems.Select(Problem.Of)]);
            },
            cancellationToken);

    private ValueTask<Payload<Agreement>> StepAsync(Operation operation, Func<Agreement, AccessSnapshot, AgreementTransition> step, CancellationToken cancellationToken) =>
        TakeAsync(
            operation,
            (agreement, state) => step(agreement, state) is { Agreement: { } next }
                ? new Attempted<Agreement>(next, new AccessChange { Agreements = [next] })
                : new Attempted<Agreement>([.. step(agreement, state).Problems.Select(Problem.Of)]),
            cancellationToken);

    private ValueTask<Payload<Agreement>> TakeAsync(Operation operation, Func<Agreement, AccessSnapshot, Attempted<Agreement>> step, CancellationToken cancellationToken)
    {
        var id = operation.Required<string>("id");
        return saver.SaveAsync(
            operation.Actor,
            operation.Reason,
            async (state, waiting) =>
            {
                var (agreement, problem) = await versions.FindAsync(state, operation, id, waiting);
                return agreement is null ? problem! : step(agreement, state);
            },
            cancellationToken);
    }
}
