using DataExchange.Access.Storage.Dialects;
using DataExchange.Access.Stores;

namespace DataExchange.Access.Storage.Stores;

/// <summary>Counts the use of agreements over EF Core; what is older than yesterday is forgotten when a day begins.</summary>
internal sealed class EfAgreementUsage(IDialect dialect) : IAgreementUsage
{
    public async Task<AgreementUsageOutcome> CountAsync(DateOnly day, IReadOnlyCollection<AgreementCount> counts, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(counts);
        try
        {
            await using var session = await StoreSession.WriteAsync(dialect, cancellationToken);
            var counter = new AgreementDayCounter(session.Context, day.DayNumber);

            // In one order for all, so that two requests never wait for each other.
            foreach (var count in counts.OrderBy(c => c.Agreement, StringComparer.Ordinal))
            {
                if (!await counter.TryCountAsync(count, cancellationToken))
                {
                    return new AgreementUsageOutcome(count.Agreement, null);
                }
            }

            await session.CommitAsync(cancellationToken);
            return new AgreementUsageOutcome(null, null);
        }
        catch (Exception exception) when (StoreFailures.From(exception, dialect) is { } failure)
        {
            return new AgreementUsageOutcome(null, failure);
        }
    }
}
