using System.Collections.Immutable;
using System.Diagnostics;
using DataExchange.Access.Snapshots;
using DataExchange.Access.Stores;
using DataExchange.Administration.Identity;
using DataExchange.Administration.State;
using DataExchange.Gateway.Snapshots;

namespace DataExchange.Administration.Changes;

/// <summary>
/// Saves changes: each is worked out on the state of now, written only if nothing else was written since, kept with its author and reason, and in force
/// in this process before it is acknowledged. Thread-safe.
/// </summary>
internal sealed class ChangeSaver(StateSource states, IAccessStore store, IServedState served)
{
    private const int MaxTries = 5;

    /// <summary>Works a change of an item out and saves it.</summary>
    /// <param name="actor">Who changes.</param>
    /// <param name="reason">Why.</param>
    /// <param name="work">What the change comes to on a state; called again on a newer state when somebody else was faster.</param>
    /// <param name="cancellationToken">Stops the waiting.</param>
    /// <returns>The item once the change is durable and in force, or the problems.</returns>
    public ValueTask<Payload<T>> SaveAsync<T>(Actor actor, string reason, Func<AccessSnapshot, Attempted<T>> work, CancellationToken cancellationToken)
        where T : class => SaveAsync(actor, reason, (state, _) => new ValueTask<Attempted<T>>(work(state)), cancellationToken);

    /// <summary>As the other form, for work that waits for something.</summary>
    public async ValueTask<Payload<T>> SaveAsync<T>(
        Actor actor, string reason, Func<AccessSnapshot, CancellationToken, ValueTask<Attempted<T>>> work, CancellationToken cancellationToken)
        where T : class
    {
        if (Reasons.Problem(reason) is { } unreasoned)
        {
            return new Payload<T>(null, [unreasoned]);
        }

        for (var tried = 0; tried < MaxTries; tried++)
        {
            var state = await states.ReadAsync(cancellationToken);
            var attempt = await work(state, cancellationToken);
            if (attempt.Change is not { } change)
            {
                return new Payload<T>(null, attempt.Problems);
            }

            var outcome = await WriteAsync(change, state, actor.Author(reason.Trim()), cancellationToken);
            if (outcome is not SaveConflict)
            {
                var problems = await EndAsync(outcome);
                return new Payload<T>(problems.IsEmpty ? attempt.Item : null, problems);
            }
        }

        return new Payload<T>(null, [Problem.At("CONFLICT", "Others changed the register at the same time again and again; expected the change to be sent once more.")]);
    }

    /// <summary>The store checks against the catalogue that it keeps, which is older than the one served once the graph has changed: then it is given that one too.</summary>
    private async Task<SaveOutcome> WriteAsync(AccessChange change, AccessSnapshot state, ChangeAuthor author, CancellationToken cancellationToken)
    {
        var outcome = await store.SaveAsync(change, state.Revision, author, cancellationToken);
        return outcome is SaveInvalid && !state.Catalogue.Entries.IsEmpty
            ? await store.SaveAsync(change with { Catalogue = state.Catalogue }, state.Revision, author, cancellationToken)
            : outcome;
    }

    private async Task<ImmutableArray<Problem>> EndAsync(SaveOutcome outcome)
    {
        switch (outcome)
        {
            case Saved saved:
                // The change is durable: whoever asked for it may go away, it comes into force all the same.
                await served.ReachAsync(saved.Revision, CancellationToken.None);
                return [];
            case SaveInvalid invalid:
                return [.. invalid.Problems.Select(Problem.Of)];
            case SaveFailed failed:
                return [Problem.At("STORE_UNAVAILABLE", failed.Failure.Message)];
            default:
                throw new UnreachableException("Saving ends in one of four outcomes.");
        }
    }
}
