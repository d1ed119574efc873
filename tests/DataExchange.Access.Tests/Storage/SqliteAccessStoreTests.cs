using DataExchange.Access.Storage.Opening;

namespace DataExchange.Access.Tests.Storage;

public sealed class SqliteAccessStoreTests : AccessStoreConformance
{
    protected override Task<IStorePlace> CreateAsync() => Task.FromResult<IStorePlace>(new SqlitePlace());

    [Fact]
    public async Task History_of_some_items_is_found_without_reading_that_of_others()
    {
        await using var place = await CreateAsync();
        Assert.Null((await AccessStores.OpenAsync(place.Options, TimeProvider.System, TestContext.Current.CancellationToken)).Failure);

        var plan = await RowsAsync(
            place, "EXPLAIN QUERY PLAN SELECT h.document, c.why FROM access_history h JOIN access_change c ON c.revision = h.revision WHERE h.kind = 'agreement' AND h.key IN ('a@1', 'b@1') ORDER BY h.revision, h.key");

        Assert.Contains(plan, step => step.Contains("USING INDEX access_history_item (kind=? AND key=?)", StringComparison.Ordinal));
        Assert.DoesNotContain(plan, step => step.Contains("SCAN", StringComparison.Ordinal));
    }
}
