namespace DataExchange.AccessLog.Tests.Storage;

public sealed class PostgresAccessLogTests : AccessLogConformance
{
    protected override Task<ILogPlace> CreateAsync() => PostgresPlace.CreateAsync();

    [Theory]
    [InlineData("TRUNCATE access_record")]
    [InlineData("TRUNCATE access_log_shard")]
    [InlineData("INSERT INTO access_record SELECT * FROM access_record ON CONFLICT (shard, sequence) DO UPDATE SET record_id = 'other'")]
    public Task Statement_of_PostgreSQL_that_changes_is_refused(string sql) => RefusedAsync(sql);
}
