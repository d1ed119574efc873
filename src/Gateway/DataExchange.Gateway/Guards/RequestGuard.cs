using System.Collections.Immutable;
using DataExchange.Access.Conditions;
using DataExchange.Access.Consents;
using DataExchange.Access.Decisions;
using DataExchange.Access.Guards;
using DataExchange.Federation.Execution.Ports;
using DataExchange.Gateway.Decisions;

namespace DataExchange.Gateway.Guards;

/// <summary>
/// Decides the guarded cells of one request, entity by entity, before they are asked for: the conditions on each record, and the consent of each person.
/// Remembers what it found for the record of the access.
/// </summary>
internal sealed class RequestGuard(
    ImmutableArray<DecidedGuard> guards, IReadOnlyDictionary<string, string> subjectFields, string purpose, ConditionContext context, RequestConsents? consents)
    : IGuard, IDisposable
{
    /// <summary>How often consents that others use up at the same time may make it decide again.</summary>
    private const int MaxRounds = 8;

    private readonly SemaphoreSlim _turn = new(1);

    // INVARIANT: replaced, never changed: a part of an answer is recorded while it is decided for later ones.
    private ImmutableSortedDictionary<string, int> _denied = ImmutableSortedDictionary.Create<string, int>(StringComparer.Ordinal);

    /// <summary>How many cells were not let through so far, by reason code. Safe to read while it decides.</summary>
    public ImmutableSortedDictionary<string, int> Denied => Volatile.Read(ref _denied);

    /// <summary>The consents that cells were let through on so far. Safe to read while it decides.</summary>
    public ImmutableSortedSet<string> UsedConsents => consents?.Used ?? [];

    public async ValueTask DecideAsync(IReadOnlyList<GuardBatch> batches, CancellationToken cancellationToken)
    {
        await _turn.WaitAsync(cancellationToken).ConfigureAwait(false);
        try
        {
            var asked = batches.Select(b => new GuardQuestion(b, guards[b.Guard], subjectFields)).ToList();
            if (consents is not null)
            {
                await consents.ReadAsync(asked.SelectMany(q => q.People), cancellationToken).ConfigureAwait(false);
            }

            await DecideAsync(asked, cancellationToken).ConfigureAwait(false);
        }
        finally
        {
            _turn.Release();
        }
    }

    public void Dispose() => _turn.Dispose();

    /// <summary>Takes back what was counted, because nothing of the answer leaves.</summary>
    public ValueTask ReleaseAsync() => consents is null ? default : consents.ReleaseAsync();

    private async ValueTask DecideAsync(List<GuardQuestion> asked, CancellationToken cancellationToken)
    {
        for (var round = 0; round < MaxRounds; round++)
        {
            var verdict = new GuardVerdict();
            foreach (var question in asked)
            {
                Decide(question, verdict);
            }

            if (verdict.Consents.Count == 0 || await consents!.TryUseAsync(verdict.Consents, cancellationToken).ConfigureAwait(false))
            {
                Volatile.Write(ref _denied, verdict.Apply(_denied));
                return;
            }
        }

        throw new GuardFaultException("Others use up the consents faster than this request can be decided.");
    }

    private void Decide(GuardQuestion question, GuardVerdict verdict)
    {
        for (var i = 0; i < question.Entities.Length; i++)
        {
            var entity = question.Entities[i];
            var given = consents?.Of(entity.PersonalId) ?? [];
            var basis = new List<Consent>();
            if (WhyNot(question.Guard, entity, given, basis) is { } reason)
            {
                verdict.Deny(reason);
            }
            else
            {
                verdict.Allow(question.Batch, i, basis);
            }
        }
    }

    private DenyReason? WhyNot(DecidedGuard guard, GuardedEntity entity, IReadOnlyCollection<Consent> given, List<Consent> basis)
    {
        foreach (var term in guard.Terms)
        {
            var outcome = GuardEvaluation.Decide(term.Decision, term.Coordinate, purpose, entity.For(term, given), context);
            if (!term.IsPassedBy(outcome))
            {
                return outcome.Reason ?? DenyReason.FieldNotGranted;
            }

            if (outcome.Consent is { } consent)
            {
                basis.Add(consent);
            }
        }

        return null;
    }
}
