using DataExchange.Access.ConsentDesk;
using DataExchange.Access.Consents;
using DataExchange.Access.Stores;
using DataExchange.Administration.Changes;
using DataExchange.Administration.Schema;

namespace DataExchange.Administration.Consents;

/// <summary>Takes a step of one consent: on the consent as it is stored now, and again when somebody else was faster. Kept with who and why.</summary>
internal sealed class ConsentSteps(ConsentFile file, ConsentViews views)
{
    private const int MaxTries = 5;

    /// <summary>Takes the step of the consent that the argument <c>id</c> names.</summary>
    /// <param name="operation">The operation.</param>
    /// <param name="reason">Why.</param>
    /// <param name="author">The author with a reason.</param>
    /// <param name="exists">Whether the consent exists for the caller.</param>
    /// <param name="step">The step.</param>
    /// <param name="cancellationToken">Stops the waiting.</param>
    public async ValueTask<Payload<ConsentView>> TakeAsync(
        Operation operation, string reason, Func<string, ChangeAuthor> author, Func<Consent, bool> exists, Func<Consent, ConsentStep> step, CancellationToken cancellationToken)
    {
        if (Reasons.Problem(reason) is { } unreasoned)
        {
            return Refused(unreasoned);
        }

        var id = operation.Required<string>("id");
        for (var tried = 0; tried < MaxTries; tried++)
        {
            if (await file.FindAsync(id, cancellationToken) is not { } consent || !exists(consent))
            {
                return Refused(Problem.At("CONSENT_UNKNOWN", "There is no such consent; expected the identifier of one that you may see.", "id"));
            }

            var (next, problem) = step(consent);
            if (next is null)
            {
                return Refused(Problem.At(problem!.Code, problem.Message));
            }

            if (await file.SaveAsync([next], author(reason.Trim()), cancellationToken))
            {
                return new Payload<ConsentView>(views.Of(next, operation.State), []);
            }
        }

        return Refused(Problem.At("CONFLICT", "Others changed the consent at the same time again and again; expected the step to be sent once more."));
    }

    private static Payload<ConsentView> Refused(Problem problem) => new(null, [problem]);
}
