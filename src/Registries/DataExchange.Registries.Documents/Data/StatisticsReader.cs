using DataExchange.Registries.Documents.Exchange;
using DataExchange.Registries.Storage;
using Microsoft.EntityFrameworkCore;

namespace DataExchange.Registries.Documents.Data;

/// <summary>Counts documents of many agencies at once: two SQL commands.</summary>
internal sealed class StatisticsReader(RegistryStore<DocumentsContext> store)
{
    /// <summary>The counts over documents issued from one day to another, both included; aligned with the codes.</summary>
    public async Task<IReadOnlyList<AgencyStatistics>> CountAsync(IReadOnlyList<string> codes, DateOnly from, DateOnly to, CancellationToken cancellationToken)
    {
        await using var context = store.CreateContext();
        var (first, after) = (DocumentPosition.From(from), DocumentPosition.After(to));
        var sent = await context.Documents
            .Where(d => codes.Contains(d.IssuerCode) && d.Position >= first && d.Position < after)
            .GroupBy(d => d.IssuerCode).Select(g => new { g.Key, Count = g.Count() })
            .ToDictionaryAsync(g => g.Key, g => g.Count, cancellationToken);
        var received = await context.Deliveries
            .Where(d => codes.Contains(d.AgencyCode) && d.Position >= first && d.Position < after)
            .GroupBy(d => new { d.AgencyCode, d.StateCode }).Select(g => new { g.Key.AgencyCode, g.Key.StateCode, Count = g.Count() })
            .ToListAsync(cancellationToken);
        var byAgency = received.ToLookup(r => r.AgencyCode, r => new StatusCount((DeliveryState)r.StateCode, r.Count));
        return [.. codes.Select(code => new AgencyStatistics(from, to, sent.GetValueOrDefault(code), [.. byAgency[code].OrderBy(s => s.State)]))];
    }
}
