using DataExchange.Access.Consents;
using DataExchange.Access.Purposes;
using DataExchange.Access.Snapshots;

namespace DataExchange.Access.ConsentDesk;

/// <summary>What is wrong with a wish to ask, before agreements are looked at.</summary>
internal static class AskRules
{
    private const int MostCoordinates = 200;
    private static readonly TimeSpan _mostWait = TimeSpan.FromDays(90);

    internal static IEnumerable<ConsentProblem> Problems(ConsentAsk ask, AccessSnapshot state, DateTimeOffset now)
    {
        if (state.FindPurpose(ask.Purpose) is not { Status: PurposeStatus.Active })
        {
            yield return new("CONSENT_PURPOSE", $"`{ask.Purpose}` is not a registered purpose; expected one that is active.");
        }

        if (ask.Coordinates.IsEmpty || ask.Coordinates.Length > MostCoordinates)
        {
            yield return new("CONSENT_COORDINATE", $"{ask.Coordinates.Length} coordinates are asked for; expected 1 to {MostCoordinates}.");
        }

        foreach (var twice in ask.Coordinates.GroupBy(c => c, StringComparer.Ordinal).Where(g => g.Skip(1).Any()))
        {
            yield return new("CONSENT_COORDINATE", $"`{twice.Key}` is asked for more than once; expected each coordinate once.");
        }

        if (UsesProblem(ask) is { } uses)
        {
            yield return new("CONSENT_USES", uses);
        }

        if (TermProblem(ask, now) is { } term)
        {
            yield return new("CONSENT_TERM", term);
        }
    }

    private static string? UsesProblem(ConsentAsk ask)
        => ask.MaxUses is < 1 ? $"{ask.MaxUses} uses are asked for; expected at least one, or no bound."
            : ask.Mode == ConsentMode.Onetime && (ask.Frequency != ConsentFrequency.Unlimited || ask.MaxUses is > 1)
                ? "A consent for one use has a frequency or several uses; expected neither, or a periodic one."
            : ask.DataPeriod is not null ? "A data period is given, and no registry says yet of which days its data is; expected none: ask for the coordinates as they stand."
            : null;

    private static string? TermProblem(ConsentAsk ask, DateTimeOffset now)
        => ask.Until is { } until && until <= now ? "The term ends before it begins; expected a later end."
            : ask.AnswerWithin <= TimeSpan.Zero || ask.AnswerWithin > _mostWait ? $"The time to answer is not within 1 second and {_mostWait.Days} days; expected it to be."
            : null;
}
