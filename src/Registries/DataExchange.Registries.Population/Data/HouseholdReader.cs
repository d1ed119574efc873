using DataExchange.Registries.Storage;
using Microsoft.EntityFrameworkCore;

namespace DataExchange.Registries.Population.Data;

/// <summary>Reads households, all that are asked for in one SQL command.</summary>
internal sealed class HouseholdReader(RegistryStore<PopulationContext> store)
{
    /// <summary>The households of these ids, by id; unknown ones are absent.</summary>
    public async Task<Dictionary<string, HouseholdRow>> ByIdsAsync(IEnumerable<string> ids, CancellationToken cancellationToken)
    {
        var wanted = ids.Distinct(StringComparer.Ordinal).ToArray();
        await using var context = store.CreateContext();
        return await context.Households
            .Where(row => wanted.Contains(row.Id))
            .ToDictionaryAsync(row => row.Id, StringComparer.Ordinal, cancellationToken);
    }
}
