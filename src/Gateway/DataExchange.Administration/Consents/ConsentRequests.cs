using System.Security.Cryptography;
using DataExchange.Access.ConsentDesk;
using DataExchange.Access.ConsentTexts;
using DataExchange.Access.Parties;
using DataExchange.Access.Stores;
using DataExchange.Administration.Changes;
using DataExchange.Administration.Schema;

namespace DataExchange.Administration.Consents;

/// <summary>Requests for consent by clients.</summary>
internal sealed class ConsentRequests(ConsentDependencies dependencies, ConsentFile file, ConsentViews views, IFieldWords words, TimeProvider time)
{
    private const int IdBytes = 16;
    private const int MaxIdLength = 20;

    public async ValueTask<RequestPayload> AskAsync(Operation operation, CancellationToken cancellationToken)
    {
        var reason = operation.Required<string>("reason");
        var input = operation.Required<AskInput>("request");
        if ((Reasons.Problem(reason) ?? SubjectProblem(input.Subject)) is { } problem)
        {
            return new RequestPayload([], [problem]);
        }

        var ask = input.ToAsk(ClientId.Parse(operation.Actor.ClientId), dependencies.Subjects);
        var known = await file.OfSubjectAsync(ask.Subject, cancellationToken);
        var outcome = new ConsentAsking(operation.State, words, NewId).Ask(ask, known, time.GetUtcNow());
        if (!outcome.Problems.IsEmpty)
        {
            return new RequestPayload([], [.. outcome.Problems.Select(p => Problem.At(p.Code, p.Message, "request"))]);
        }

        // The texts come first: no request is there whose text is not.
        var kept = await dependencies.Texts.KeepAsync([.. outcome.Requests.SelectMany(r => new[] { r.Texts.Vi, r.Texts.En })], cancellationToken);
        if (kept is { } failure)
        {
            throw ConsentFile.Unavailable(failure);
        }

        var author = new ChangeAuthor($"client/{operation.Actor.ClientId}", reason.Trim());
        return await file.SaveAsync([.. outcome.Requests.Select(r => r.Consent)], author, cancellationToken)
            ? new RequestPayload([.. outcome.Requests.Select(r => views.Of(r.Consent, operation.State))], [])
            : new RequestPayload([], [Problem.At("CONFLICT", "Others changed the consent at the same time; expected the request to be sent once more.")]);
    }

    private static Problem? SubjectProblem(string subject)
        => subject.Length is > 0 and <= MaxIdLength && subject.All(char.IsAsciiLetterOrDigit)
            ? null
            : Problem.At("CONSENT_SUBJECT", "The subject is no personal identifier; expected its digits.", "request", "subject");

    private static string NewId() => Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(IdBytes));
}
