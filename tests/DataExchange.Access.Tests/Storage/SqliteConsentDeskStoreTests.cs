namespace DataExchange.Access.Tests.Storage;

public sealed class SqliteConsentDeskStoreTests : ConsentDeskStoreConformance
{
    protected override Task<IStorePlace> CreateAsync() => Task.FromResult<IStorePlace>(new SqlitePlace());
}
