namespace DataExchange.Access.Tests.Storage;

public sealed class SqliteAccessStoreTests : AccessStoreConformance
{
    protected override Task<IStorePlace> CreateAsync() => Task.FromResult<IStorePlace>(new SqlitePlace());
}
