using DataExchange.Registries.Paging;
using DataExchange.Registries.Storage;
using Microsoft.EntityFrameworkCore;

namespace DataExchange.Registries.Population.Data;

/// <summary>Reads citizens: every method is one SQL command for all that it is asked, and reads the columns of the selected fields only.</summary>
internal sealed class CitizenReader(RegistryStore<PopulationContext> store, Pager pager)
{
    /// <summary>The citizens of these ids, by id; unknown ones are absent.</summary>
    public async Task<Dictionary<string, CitizenRow>> ByIdsAsync(
        IEnumerable<string> ids, IEnumerable<string> fields, CancellationToken cancellationToken)
    {
        var wanted = ids.Distinct(StringComparer.Ordinal).ToArray();
        if (wanted.Length == 0)
        {
            return [];
        }

        await using var context = store.CreateContext();
        return await context.Citizens
            .Where(row => wanted.Contains(row.PersonalId))
            .Select(CitizenColumns.Map.For(fields))
            .ToDictionaryAsync(row => row.PersonalId, StringComparer.Ordinal, cancellationToken);
    }

    /// <summary>The children of these citizens, by id, each with the ids of its parents.</summary>
    public async Task<IReadOnlyList<CitizenRow>> ChildrenOfAsync(
        IEnumerable<string> ids, IEnumerable<string> fields, CancellationToken cancellationToken)
    {
        var parents = ids.ToArray();
        await using var context = store.CreateContext();
        return await context.Citizens
            .Where(row => parents.Contains(row.FatherId) || parents.Contains(row.MotherId))
            .OrderBy(row => row.PersonalId)
            .Select(CitizenColumns.Map.For(fields.Append(CitizenColumns.ByParents)))
            .ToListAsync(cancellationToken);
    }

    /// <summary>The members of these households, by id, grouped by household.</summary>
    public async Task<ILookup<string, CitizenRow>> MembersOfAsync(
        IEnumerable<string> households, IEnumerable<string> fields, CancellationToken cancellationToken)
    {
        var wanted = households.ToArray();
        await using var context = store.CreateContext();
        var members = await context.Citizens
            .Where(row => wanted.Contains(row.HouseholdId))
            .OrderBy(row => row.PersonalId)
            .Select(CitizenColumns.Map.For(fields.Append(CitizenColumns.ByHousehold)))
            .ToListAsync(cancellationToken);
        return members.ToLookup(row => row.HouseholdId, StringComparer.Ordinal);
    }

    /// <summary>A page of citizens; one command, and one more for the total.</summary>
    public async Task<Connection<CitizenRow>> PageAsync(
        CitizenFilter filter, CitizenOrder order, PageRequest request, IEnumerable<string> fields, CancellationToken cancellationToken)
    {
        await using var context = store.CreateContext();
        var projection = CitizenColumns.Map.For(fields.Concat([CitizenColumns.OrderByName, CitizenColumns.OrderByBirth]));
        return await pager.PageAsync(filter.Apply(context.Citizens), CitizenOrders.Of(order), projection, request, cancellationToken);
    }

    /// <summary>How many living citizens have their permanent residence in each province, by code.</summary>
    public async Task<Dictionary<string, int>> CountByProvinceAsync(IEnumerable<string> provinces, CancellationToken cancellationToken)
    {
        var wanted = provinces.ToArray();
        await using var context = store.CreateContext();
        return await context.Citizens
            .Where(row => wanted.Contains(row.PermanentProvince) && row.DeceasedOn == null)
            .GroupBy(row => row.PermanentProvince)
            .Select(group => new { Province = group.Key, Count = group.Count() })
            .ToDictionaryAsync(group => group.Province, group => group.Count, StringComparer.Ordinal, cancellationToken);
    }
}
