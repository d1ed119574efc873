using System.Collections.Immutable;
using DataExchange.Access.Agreements;
using DataExchange.Access.Consents;
using DataExchange.Access.ConsentTexts;
using DataExchange.Access.Snapshots;

namespace DataExchange.Access.ConsentDesk;

/// <summary>Makes requests for consent: for one purpose, only for what an agreement in force grants under a consent, nothing accepted. Pure.</summary>
/// <param name="state">The agreements, purposes and agencies.</param>
/// <param name="words">What people call the fields.</param>
/// <param name="newId">Gives a new identifier that tells nothing, each time another.</param>
public sealed class ConsentAsking(AccessSnapshot state, IFieldWords words, Func<string> newId)
{
    /// <summary>The requests, or everything that stands in the way.</summary>
    /// <param name="ask">What is wanted.</param>
    /// <param name="known">The consents of the same person that are there, whatever their status.</param>
    /// <param name="now">The instant.</param>
    public ConsentAskOutcome Ask(ConsentAsk ask, IReadOnlyCollection<Consent> known, DateTimeOffset now)
    {
        ArgumentNullException.ThrowIfNull(ask);
        ArgumentNullException.ThrowIfNull(known);
        var problems = AskRules.Problems(ask, state, now).ToList();
        if (problems.Count > 0)
        {
            return new([], [.. problems]);
        }

        var agreements = GrantedUnderConsent.Agreements(state, ask.Client, ask.Purpose, now);
        var clauses = ask.Coordinates.Order(StringComparer.Ordinal)
            .SelectMany(c => agreements.Select(a => (Agreement: a, Coordinate: c, Clause: GrantedUnderConsent.Clause(a, c))).Where(x => x.Clause is not null))
            .ToLookup(x => (x.Agreement.Reference, Scope: x.Clause!.ConsentScope!), x => x.Coordinate);
        problems.AddRange(ask.Coordinates.Except(clauses.SelectMany(g => g), StringComparer.Ordinal).Select(c => NotGranted(c, ask)));
        problems.AddRange(clauses.Where(g => IsOpen(known, g.Key.Reference, g.Key.Scope, ask.Purpose, now)).Select(g => AlreadyAsked(g.Key.Reference)));
        if (problems.Count > 0)
        {
            return new([], [.. problems]);
        }

        var group = newId();
        return new([.. clauses.OrderBy(g => g.Key.ToString(), StringComparer.Ordinal).Select(g => Request(ask, agreements.First(a => a.Reference == g.Key.Reference), g.Key.Scope, [.. g], group, now))], []);
    }

    private ConsentRequest Request(ConsentAsk ask, Agreement agreement, string scope, ImmutableArray<string> coordinates, string group, DateTimeOffset now)
    {
        var purpose = state.FindPurpose(ask.Purpose)!;
        var consent = new Consent
        {
            Id = newId(),
            Group = group,
            Agreement = agreement.Reference,
            Scope = scope,
            Subject = ask.Subject,
            SubjectMask = ask.SubjectMask,
            Purpose = ask.Purpose,
            PurposeText = PurposeSnapshot.Of(purpose),
            AskedAt = now,
            AnswerBy = now + ask.AnswerWithin,
            Requested = coordinates,
            Mode = ask.Mode,
            Frequency = ask.Frequency,
            MaxUses = ask.MaxUses,
            DataPeriod = ask.DataPeriod,
            Term = new ConsentTerm(now, Earlier(ask.Until, agreement.Validity.Ends)),
            Status = ConsentStatus.Requested,
        };

        // INVARIANT: the parties of an agreement in force and the purposes it names are in the state.
        var texts = ConsentTextSource.Compose(consent, state, words)!;
        return new ConsentRequest(consent with { Texts = texts.Hashes }, texts);
    }

    private static DateTimeOffset? Earlier(DateTimeOffset? a, DateTimeOffset? b) => a is null || b < a ? b : a;

    private static bool IsOpen(IEnumerable<Consent> known, AgreementReference agreement, string scope, string purpose, DateTimeOffset now)
        => known.Any(c => c.Agreement == agreement && c.Scope == scope && c.Purpose == purpose && c.Status == ConsentStatus.Requested && !(now >= c.AnswerBy) && !c.Term.IsOver(now));

    private static ConsentProblem NotGranted(string coordinate, ConsentAsk ask)
        => new("CONSENT_COORDINATE", $"No agreement in force grants `{coordinate}` to `{ask.Client}` for `{ask.Purpose}` under a consent; expected coordinates that one grants so.");

    private static ConsentProblem AlreadyAsked(AgreementReference agreement)
        => new("CONSENT_ASKED", $"The person was asked under `{agreement}` for this purpose and has not answered; expected one request at a time.");
}
