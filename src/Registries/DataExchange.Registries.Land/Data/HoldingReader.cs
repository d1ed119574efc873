using System.Linq.Expressions;
using DataExchange.Registries.Paging;
using DataExchange.Registries.Storage;
using Microsoft.EntityFrameworkCore;

namespace DataExchange.Registries.Land.Data;

/// <summary>Reads what citizens or organisations hold, for all holders at once.</summary>
internal sealed class HoldingReader(RegistryStore<LandContext> store, Pager pager)
{
    /// <summary>The same page of each holder's parcels: two commands, holdings then parcels, and one more for the totals.</summary>
    public async Task<IReadOnlyDictionary<string, Connection<ParcelRow>>> PagesAsync(
        HolderKind kind, IReadOnlyCollection<string> holders, PageRequest request, IEnumerable<string> fields, CancellationToken cancellationToken)
    {
        var wanted = holders.Distinct(StringComparer.Ordinal).ToArray();
        await using var context = store.CreateContext();
        var held = Held(context, kind, wanted);
        var following = request.After is null ? held : held.Where(pager.AfterCursor(ParcelOrders.HoldingOwnership, request.After));
        var count = request.First + 1;
        var pairs = await FirstOfEach(held.Select(Holder(kind)).Distinct(), following, kind, count)
            .Select(row => new { Holder = kind == HolderKind.Citizen ? row.CitizenId! : row.TaxCode!, row.ParcelId })
            .ToListAsync(cancellationToken);
        var parcels = await ParcelsAsync(context, pairs.Select(pair => pair.ParcelId), fields, cancellationToken);
        var totals = request.WithTotalCount ? await TotalsAsync(held, kind, cancellationToken) : null;
        var pages = pairs.ToLookup(pair => pair.Holder, pair => parcels[pair.ParcelId], StringComparer.Ordinal);
        return wanted.ToDictionary(
            holder => holder,
            holder => pager.Connect(
                [.. pages[holder].OrderBy(row => row.ParcelId, StringComparer.Ordinal)], ParcelOrders.Holding, request, totals?.GetValueOrDefault(holder) ?? (totals is null ? null : 0)),
            StringComparer.Ordinal);
    }

    /// <summary>The area that each holder owns in square metres, shares counted; absent for who owns none.</summary>
    public async Task<Dictionary<string, decimal>> AreasAsync(HolderKind kind, IEnumerable<string> holders, CancellationToken cancellationToken)
    {
        var wanted = holders.Distinct(StringComparer.Ordinal).ToArray();
        await using var context = store.CreateContext();
        var sums = await Held(context, kind, wanted)
            .Join(context.Parcels, owner => owner.ParcelId, parcel => parcel.ParcelId, (owner, parcel) => new
            {
                Holder = kind == HolderKind.Citizen ? owner.CitizenId! : owner.TaxCode!,
                owner.ShareDenominator,
                Part = parcel.AreaCentiares * owner.ShareNumerator,
            })
            .GroupBy(row => new { row.Holder, row.ShareDenominator })
            .Select(group => new { group.Key.Holder, group.Key.ShareDenominator, Sum = group.Sum(row => row.Part) })
            .ToListAsync(cancellationToken);
        return sums
            .GroupBy(row => row.Holder, StringComparer.Ordinal)
            .ToDictionary(
                group => group.Key,
                group => decimal.Round(group.Sum(row => row.Sum / 100m / row.ShareDenominator), 2),
                StringComparer.Ordinal);
    }

    private static IQueryable<OwnershipRow> Held(LandContext context, HolderKind kind, string[] holders) => kind == HolderKind.Citizen
        ? context.Ownerships.Where(row => holders.Contains(row.CitizenId))
        : context.Ownerships.Where(row => holders.Contains(row.TaxCode));

    // Numbered within each holder by a window function, on both providers.
    private static IQueryable<OwnershipRow> FirstOfEach(
        IQueryable<string?> holders, IQueryable<OwnershipRow> rows, HolderKind kind, int count) => kind == HolderKind.Citizen
        ? holders.SelectMany(holder => rows.Where(row => row.CitizenId == holder).OrderBy(row => row.ParcelId).Take(count))
        : holders.SelectMany(holder => rows.Where(row => row.TaxCode == holder).OrderBy(row => row.ParcelId).Take(count));

    private static Expression<Func<OwnershipRow, string?>> Holder(HolderKind kind) =>
        kind == HolderKind.Citizen ? row => row.CitizenId : row => row.TaxCode;

    private static async Task<Dictionary<string, ParcelRow>> ParcelsAsync(
        LandContext context, IEnumerable<string> ids, IEnumerable<string> fields, CancellationToken cancellationToken)
    {
        var wanted = ids.Distinct(StringComparer.Ordinal).ToArray();
        return await context.Parcels
            .Where(row => wanted.Contains(row.ParcelId))
            .Select(ParcelColumns.Map.For(fields))
            .ToDictionaryAsync(row => row.ParcelId, StringComparer.Ordinal, cancellationToken);
    }

    private static async Task<Dictionary<string, int>> TotalsAsync(
        IQueryable<OwnershipRow> held, HolderKind kind, CancellationToken cancellationToken) =>
        await held
            .GroupBy(Holder(kind))
            .Select(group => new { Holder = group.Key!, Count = group.Count() })
            .ToDictionaryAsync(group => group.Holder, group => group.Count, StringComparer.Ordinal, cancellationToken);
}
