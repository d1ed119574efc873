using DataExchange.Access.ConsentDesk;
using DataExchange.Access.Consents;
using DataExchange.Administration.Changes;
using DataExchange.Administration.Schema;

namespace DataExchange.Administration.Consents;

/// <summary>What the agency that reads does after a withdrawal, within the law's time.</summary>
internal sealed class WithdrawalSteps(ConsentSteps steps, TimeProvider time)
{
    public ValueTask<Payload<ConsentView>> AcknowledgeAsync(Operation operation, CancellationToken cancellationToken)
        => TakeAsync(operation, clock => clock.Acknowledge(time.GetUtcNow()), cancellationToken);

    public ValueTask<Payload<ConsentView>> ExtendAsync(Operation operation, CancellationToken cancellationToken)
        => TakeAsync(operation, clock => clock.Extend(operation.Required<int>("days"), operation.Required<string>("reason").Trim()), cancellationToken);

    public ValueTask<Payload<ConsentView>> CompleteAsync(Operation operation, CancellationToken cancellationToken)
        => TakeAsync(operation, clock => clock.Complete(time.GetUtcNow()), cancellationToken);

    private ValueTask<Payload<ConsentView>> TakeAsync(
        Operation operation, Func<WithdrawalClock, (WithdrawalClock? Clock, string? Problem)> step, CancellationToken cancellationToken)
        => steps.TakeAsync(
            operation,
            operation.Required<string>("reason"),
            operation.Actor.Author,
            c => ConsentAccess.ExistsForReader(c, operation),
            c => ConsentStep.Of(ConsentLifecycle.Advance(c, step)),
            cancellationToken);
}
