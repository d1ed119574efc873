using DataExchange.Access.Decisions;

namespace DataExchange.Access.Consents;

/// <summary>Decides one coordinate of one person on the consents of that person. Pure; the order of the consents does not matter.</summary>
public static class ConsentDecision
{
    /// <summary>The answer at <paramref name="now"/>: a consent that gives it, one that is not counted before one that is, or the nearest reason.</summary>
    /// <param name="consents">Consents of one and the same person.</param>
    /// <param name="question">What is to be read, and why.</param>
    /// <param name="now">The instant of the request.</param>
    public static ConsentAnswer Decide(IEnumerable<Consent> consents, ConsentQuestion question, DateTimeOffset now)
    {
        ArgumentNullException.ThrowIfNull(consents);
        var answer = new ConsentAnswer(null, DenyReason.ConsentRequired);
        foreach (var consent in consents)
        {
            if (IsFor(consent, question))
            {
                var next = new ConsentAnswer(consent, ConsentStanding.Of(consent, now) ?? FieldReason(consent, question.Coordinate));
                answer = IsBetter(next, answer) ? next : answer;
            }
        }

        return answer;
    }

    private static bool IsFor(Consent consent, ConsentQuestion question)
        => consent.Agreement == question.Agreement
            && string.Equals(consent.Scope, question.Scope, StringComparison.Ordinal)
            && string.Equals(consent.Purpose, question.Purpose, StringComparison.Ordinal);

    // Of which days the data of a cell is, no registry says yet: a word that is bound to some days cannot be held to, and so opens nothing.
    private static DenyReason? FieldReason(Consent consent, string coordinate)
        => !consent.Accepted.Contains(coordinate, StringComparer.Ordinal) ? DenyReason.ConsentFieldNotAccepted
            : consent.DataPeriod is not null ? DenyReason.DataPeriod
            : null;

    private static bool IsBetter(ConsentAnswer next, ConsentAnswer best)
    {
        var (a, b) = (Rank(next), Rank(best));
        return a != b ? a > b : best.Consent is null || string.CompareOrdinal(next.Consent!.Id, best.Consent.Id) < 0;
    }

    private static int Rank(ConsentAnswer answer) => answer switch
    {
        { Reason: { } reason } => (int)reason,
        { Consent.IsCounted: true } => int.MaxValue - 1,
        _ => int.MaxValue,
    };
}
