using DataExchange.Access.Snapshots;
using DataExchange.Access.Storage.Opening;
using DataExchange.Access.Stores;

namespace LoadDecisions;

internal static class Seeding
{
    public static async Task SeedAsync(AccessSnapshot state, string directory)
    {
        Directory.CreateDirectory(directory);
        var options = new AccessStoreOptions { SqlitePath = Path.Combine(directory, "access.db") };
        var opened = await AccessStores.OpenAsync(options, TimeProvider.System, CancellationToken.None);
        var store = opened.Store ?? throw new InvalidOperationException(opened.Failure!.Message);
        var known = await store.ReadRevisionAsync(CancellationToken.None);
        if (known.Revision > 0)
        {
            return;
        }

        var outcome = await store.SaveAsync(AccessChange.From(state), 0, new ChangeAuthor("load", "Load test."), CancellationToken.None);
        if (outcome is not Saved)
        {
            throw new InvalidOperationException(outcome is SaveInvalid invalid ? string.Join(' ', invalid.Problems.Select(p => $"{p.Where}: {p.Message}")) : $"{outcome}");
        }
    }
}
