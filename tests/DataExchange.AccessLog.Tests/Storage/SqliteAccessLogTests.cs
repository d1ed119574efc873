namespace DataExchange.AccessLog.Tests.Storage;

public sealed class SqliteAccessLogTests : AccessLogConformance
{
    protected override Task<ILogPlace> CreateAsync() => Task.FromResult<ILogPlace>(new SqlitePlace());

    [Fact]
    public Task Replace_is_refused() => RefusedAsync("INSERT OR REPLACE INTO access_record SELECT shard, sequence, epoch, 'other', recorded_at, body, leaf_hash FROM access_record");
}
