using DataExchange.Registries.Paging;
using DataExchange.Registries.Storage;
using Microsoft.EntityFrameworkCore;

namespace DataExchange.Registries.Land.Data;

/// <summary>Reads parcels and what hangs on them: every method is one SQL command for all parcels that it is asked about.</summary>
internal sealed class ParcelReader(RegistryStore<LandContext> store, Pager pager)
{
    /// <summary>The parcels of these ids, by id; unknown ones are absent.</summary>
    public async Task<Dictionary<string, ParcelRow>> ByIdsAsync(
        IEnumerable<string> ids, IEnumerable<string> fields, CancellationToken cancellationToken)
    {
        var wanted = ids.Distinct(StringComparer.Ordinal).ToArray();
        await using var context = store.CreateContext();
        return await context.Parcels
            .Where(row => wanted.Contains(row.ParcelId))
            .Select(ParcelColumns.Map.For(fields))
            .ToDictionaryAsync(row => row.ParcelId, StringComparer.Ordinal, cancellationToken);
    }

    /// <summary>A page of parcels; one command, and one more for the total.</summary>
    public async Task<Connection<ParcelRow>> PageAsync(
        ParcelFilter filter, KeysetOrder<ParcelRow> order, PageRequest request, IEnumerable<string> fields, CancellationToken cancellationToken)
    {
        await using var context = store.CreateContext();
        var projection = ParcelColumns.Map.For(fields.Append(ParcelColumns.OrderByArea));
        return await pager.PageAsync(filter.Apply(context), order, projection, request, cancellationToken);
    }

    /// <summary>The parts of these parcels, in order.</summary>
    public async Task<ILookup<string, LandUseRow>> UsesOfAsync(IEnumerable<string> parcels, CancellationToken cancellationToken)
    {
        var ids = parcels.ToArray();
        await using var context = store.CreateContext();
        var rows = await context.Uses
            .Where(row => ids.Contains(row.ParcelId))
            .OrderBy(row => row.ParcelId).ThenBy(row => row.Position)
            .ToListAsync(cancellationToken);
        return rows.ToLookup(row => row.ParcelId, StringComparer.Ordinal);
    }

    /// <summary>The owners of these parcels, in order.</summary>
    public async Task<ILookup<string, OwnershipRow>> OwnersOfAsync(IEnumerable<string> parcels, CancellationToken cancellationToken)
    {
        var ids = parcels.ToArray();
        await using var context = store.CreateContext();
        var rows = await context.Ownerships
            .Where(row => ids.Contains(row.ParcelId))
            .OrderBy(row => row.ParcelId).ThenBy(row => row.Position)
            .ToListAsync(cancellationToken);
        return rows.ToLookup(row => row.ParcelId, StringComparer.Ordinal);
    }

    /// <summary>The mortgages on these parcels, oldest first.</summary>
    public async Task<ILookup<string, MortgageRow>> MortgagesOfAsync(IEnumerable<string> parcels, CancellationToken cancellationToken)
    {
        var ids = parcels.ToArray();
        await using var context = store.CreateContext();
        var rows = await context.Mortgages
            .Where(row => ids.Contains(row.ParcelId))
            .OrderBy(row => row.ParcelId).ThenBy(row => row.Position)
            .ToListAsync(cancellationToken);
        return rows.ToLookup(row => row.ParcelId, StringComparer.Ordinal);
    }
}
