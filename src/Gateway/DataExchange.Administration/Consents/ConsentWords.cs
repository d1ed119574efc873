using System.Collections.Immutable;
using DataExchange.Access.ConsentDesk;
using DataExchange.Access.Consents;
using DataExchange.Access.ConsentTexts;
using DataExchange.Administration.Changes;
using DataExchange.Administration.Schema;

namespace DataExchange.Administration.Consents;

/// <summary>What people say: yes, no, not now, go on, no more. In force in every gateway before it is answered, because guards read the store.</summary>
internal sealed class ConsentWords(ConsentDependencies dependencies, SpeakerSource speakers, ConsentSteps steps, IFieldWords words, TimeProvider time)
{
    private delegate ConsentStep Word(ConsentAnswers answers, Consent consent, Speaking speaking, DateTimeOffset now);

    public ValueTask<Payload<ConsentView>> ApproveAsync(Operation operation, CancellationToken cancellationToken)
    {
        var accepted = operation.Required<ImmutableArray<string>>("accepted");
        var evidence = operation.Required<EvidenceInput>("evidence");
        return SayAsync(
            operation, "Approved by who may speak.", narrowsOnly: false,
            (answers, consent, speaking, now) => answers.Approve(consent, new ConsentYes(accepted, speaking.Standing, evidence.ToEvidence(now)), now), cancellationToken);
    }

    public ValueTask<Payload<ConsentView>> DeclineAsync(Operation operation, CancellationToken cancellationToken)
        => SayAsync(operation, "Declined by who may speak.", narrowsOnly: true, (answers, consent, speaking, now) => answers.Decline(consent, speaking.Standing, now), cancellationToken);

    public ValueTask<Payload<ConsentView>> PauseAsync(Operation operation, CancellationToken cancellationToken)
        => SayAsync(operation, "Paused by who may speak.", narrowsOnly: true, (answers, consent, speaking, now) => answers.Pause(consent, speaking.Standing, now), cancellationToken);

    public ValueTask<Payload<ConsentView>> ResumeAsync(Operation operation, CancellationToken cancellationToken)
        => SayAsync(operation, "Resumed by who may speak.", narrowsOnly: false, (answers, consent, speaking, now) => answers.Resume(consent, speaking.Standing, now), cancellationToken);

    public ValueTask<Payload<ConsentView>> WithdrawAsync(Operation operation, CancellationToken cancellationToken)
        => SayAsync(operation, "Withdrawn by who may speak.", narrowsOnly: true, (answers, consent, speaking, now) => answers.Withdraw(consent, speaking.Standing, now), cancellationToken);

    private async ValueTask<Payload<ConsentView>> SayAsync(Operation operation, string otherwise, bool narrowsOnly, Word word, CancellationToken cancellationToken)
    {
        var speaking = await speakers.FindAsync(operation, narrowsOnly, cancellationToken);

        // People need give no reason; an official does.
        var reason = operation.Argument<string>("reason") ?? (speaking.DeskAgency is null ? otherwise : "");
        var answers = new ConsentAnswers(operation.State, words, dependencies.Calendar);
        return await steps.TakeAsync(
            operation, reason, speaking.Author, c => ConsentAccess.Exists(c, speaking, operation.State), c => word(answers, c, speaking, time.GetUtcNow()), cancellationToken);
    }
}
