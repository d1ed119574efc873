using DataExchange.Access.Storage.Rows;
using DataExchange.Access.Stores;
using Microsoft.EntityFrameworkCore;

namespace DataExchange.Access.Storage.Stores;

/// <summary>Counts within the caller's transaction, which rolls back what is over a bound.</summary>
internal sealed class AgreementDayCounter(AccessContext context, int day)
{
    /// <summary>Counts; false when a bound is passed.</summary>
    internal async Task<bool> TryCountAsync(AgreementCount count, CancellationToken cancellationToken)
    {
        var agreement = count.Agreement;
        if (await context.Database.ExecuteSqlAsync(
            $"INSERT INTO agreement_day (agreement_id, day, requests, subjects) VALUES ({agreement}, {day}, 0, 0) ON CONFLICT DO NOTHING", cancellationToken) > 0)
        {
            await ForgetAsync(agreement, cancellationToken);
        }

        // The row's lock comes first: others who count for the same agreement wait here, and see what this one has counted.
        await context.Database.ExecuteSqlAsync(
            $"UPDATE agreement_day SET requests = requests + {count.Requests} WHERE agreement_id = {agreement} AND day = {day}", cancellationToken);
        var added = await AddAsync(count, cancellationToken);
        await context.Database.ExecuteSqlAsync(
            $"UPDATE agreement_day SET subjects = subjects + {added} WHERE agreement_id = {agreement} AND day = {day}", cancellationToken);
        var now = await context.AgreementDays.AsNoTracking().SingleAsync(r => r.AgreementId == agreement && r.Day == day, cancellationToken);
        return now.Requests <= (count.MaxRequests ?? int.MaxValue) && now.Subjects <= (count.MaxSubjects ?? int.MaxValue);
    }

    /// <summary>Adds the people who are new on this day; how many those are.</summary>
    private async Task<int> AddAsync(AgreementCount count, CancellationToken cancellationToken)
    {
        var added = 0;
        foreach (var subject in count.Subjects.Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal))
        {
            added += await context.Database.ExecuteSqlAsync(
                $"INSERT INTO agreement_subject (agreement_id, day, subject) VALUES ({count.Agreement}, {day}, {subject}) ON CONFLICT DO NOTHING", cancellationToken);
        }

        return added;
    }

    private async Task ForgetAsync(string agreement, CancellationToken cancellationToken)
    {
        var before = day - 1;
        await context.AgreementSubjects.Where(r => r.AgreementId == agreement && r.Day < before).ExecuteDeleteAsync(cancellationToken);
        await context.AgreementDays.Where(r => r.AgreementId == agreement && r.Day < before).ExecuteDeleteAsync(cancellationToken);
    }
}
