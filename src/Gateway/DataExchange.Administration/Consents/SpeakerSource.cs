using DataExchange.Access.Consents;
using DataExchange.Access.Representation;
using DataExchange.AccessLog.Subjects;
using DataExchange.Administration.Identity;
using DataExchange.Administration.Schema;
using DataExchange.GraphQL.Server.Resolving;

namespace DataExchange.Administration.Consents;

/// <summary>
/// Finds out who speaks: the person that a citizen's token names, or the person present whom an official names. What the registry says of the person
/// concerned is asked where another speaks, or where a word widens access.
/// </summary>
internal sealed class SpeakerSource(ConsentDependencies dependencies, SubjectPseudonymiser pseudonymiser, IRepresentation representation, TimeProvider time)
{
    /// <summary>The coordinate in whose name access records hash people.</summary>
    private const string RecordedField = "Citizen.personalId";

    private const int MaxIdLength = 20;
    private const int MaxEvidenceLength = 200;

    /// <summary>Who speaks.</summary>
    /// <param name="operation">The operation; its argument <c>speaker</c> is read.</param>
    /// <param name="narrowsOnly">Whether the word can only take access away: of themselves anybody may say that, whatever the registry knows.</param>
    /// <param name="cancellationToken">Stops the asking.</param>
    /// <exception cref="FieldException">SPEAKER_INVALID: the argument does not fit the token.</exception>
    public async ValueTask<Speaking> FindAsync(Operation operation, bool narrowsOnly, CancellationToken cancellationToken)
    {
        var input = operation.Argument<SpeakerInput>("speaker");
        var isDesk = input?.Present is not null;
        var person = isDesk ? AtDesk(operation, input!) : Citizen(operation, input);
        var subject = Id(input?.OnBehalfOf ?? person, "onBehalfOf");
        var speaker = new Speaker(subject, person, isDesk ? new Statement(input!.Role ?? GrantorKind.Self, input.Evidence ?? "", input.SubjectBornOn) : null);
        var standing = speaker.IsSelf && narrowsOnly
            ? new Standing(ConsentGrantor.Self, false, null, null)
            : StandingRules.Decide(speaker, await representation.FindAsync(subject, cancellationToken), dependencies.Subjects, time.GetUtcNow());
        var by = isDesk ? operation.Actor.Author("").By : $"citizen/{dependencies.Subjects.Of(person)}";
        return new Speaking(dependencies.Subjects.Of(subject), speaker.IsSelf, standing, isDesk ? operation.Actor.AgencyCode : null, by)
        {
            RecordSubject = pseudonymiser.Subject(RecordedField, subject),
        };
    }

    private static string AtDesk(Operation operation, SpeakerInput input)
        => !operation.Actor.Is(Role.FrontDesk) ? throw Invalid("Only an official with the role front desk (scope `dx.frontdesk`) names the person present.")
            : string.IsNullOrWhiteSpace(input.Evidence) || input.Evidence.Length > MaxEvidenceLength
                ? throw Invalid($"The papers that were seen are not named; expected `evidence` of 1 to {MaxEvidenceLength} characters.")
            : Id(input.Present!, "present");

    private static string Citizen(Operation operation, SpeakerInput? input)
        => !operation.Actor.Is(Role.Citizen) ? throw Invalid("An official at a front desk names the person present; expected `speaker.present`.")
            : input is { Role: not null } or { Evidence: not null } or { SubjectBornOn: not null } ? throw Invalid("Role, evidence and date of birth are stated at a front desk only; expected `onBehalfOf` alone, or nothing.")
            : CallerGate.CallerOf(operation.Field.Items).PersonalId ?? throw Invalid("The token names no person; expected the claim `personal_id` beside the scope `dx.citizen`.");

    /// <summary>Never repeats the identifier: what is refused here ends up in logs of clients.</summary>
    private static string Id(string id, string argument)
        => id.Length is > 0 and <= MaxIdLength && id.All(char.IsAsciiLetterOrDigit) ? id : throw Invalid($"`{argument}` is no personal identifier; expected its digits.");

    private static FieldException Invalid(string message) => new(new FieldError(message, "SPEAKER_INVALID"));
}
