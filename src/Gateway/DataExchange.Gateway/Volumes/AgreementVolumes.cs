using System.Collections.Immutable;
using DataExchange.Access;
using DataExchange.Access.Decisions;
using DataExchange.Access.Stores;
using DataExchange.Access.Subjects;
using DataExchange.Gateway.Requests;

namespace DataExchange.Gateway.Volumes;

/// <summary>
/// Holds requests to the bounds of the agreements that they are answered under: requests before any registry is asked, people before anything of them
/// leaves. Costs nothing where no agreement has bounds; where counting fails, nothing is answered. Thread-safe.
/// </summary>
internal sealed class AgreementVolumes(IAgreementUsage? usage, SubjectHash? names, TimeProvider time)
{
    /// <summary>Counts a request; the refusal where a bound is reached, or null.</summary>
    public async ValueTask<Refusal?> CountRequestAsync(ImmutableArray<LimitedAgreement> limited, CancellationToken cancellationToken)
    {
        var counts = limited
            .Where(l => l.Limits.RequestsPerDay is not null)
            .Select(l => new AgreementCount(l.Agreement.Id, 1, l.Limits.RequestsPerDay, [], null))
            .ToList();
        return counts.Count == 0 ? null : await CountAsync(counts, "requests", cancellationToken).ConfigureAwait(false);
    }

    /// <summary>Counts the people of an answer that has not left; the refusal to send in its place where a bound is reached, or null.</summary>
    public async ValueTask<Refusal?> CountSubjectsAsync(ImmutableArray<LimitedAgreement> limited, IReadOnlyCollection<string> personalIds, CancellationToken cancellationToken)
    {
        if (limited.FirstOrDefault(l => personalIds.Count > l.Limits.SubjectsPerRequest) is { } small)
        {
            return Refusal.Of(403, "LIMIT_EXCEEDED", $"One answer under the agreement `{small.Agreement.Id}` may show at most {small.Limits.SubjectsPerRequest} people; ask for fewer.");
        }

        var daily = limited.Where(l => l.Limits.SubjectsPerDay is not null).ToList();
        if (daily.Count == 0 || personalIds.Count == 0)
        {
            return null;
        }

        var subjects = names is null ? [] : personalIds.Select(names.Of).ToList();
        return await CountAsync(
            daily.ConvertAll(l => new AgreementCount(l.Agreement.Id, 0, null, subjects, l.Limits.SubjectsPerDay)), "people", cancellationToken).ConfigureAwait(false);
    }

    private async ValueTask<Refusal?> CountAsync(IReadOnlyCollection<AgreementCount> counts, string what, CancellationToken cancellationToken)
    {
        var now = time.GetUtcNow();
        var today = LocalDays.Of(now);
        var outcome = usage is null || names is null ? null : await usage.CountAsync(today, counts, cancellationToken).ConfigureAwait(false);
        return outcome switch
        {
            { IsCounted: true } => null,
            { Exceeded: { } agreement } => Refusal.Of(429, "LIMIT_EXCEEDED", $"The agreement `{agreement}` allows no more {what} today.") with
            {
                RetryAfterSeconds = (int)Math.Ceiling((LocalDays.Midnight(today.AddDays(1)) - now).TotalSeconds),
            },
            _ => Refusal.Stale("The bounds of an agreement cannot be counted at the moment, and what is not counted is not answered."),
        };
    }
}
