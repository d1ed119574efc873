namespace DataExchange.Access.Tests.Storage;

public sealed class SqliteConsentStoreTests : ConsentStoreConformance
{
    protected override Task<IStorePlace> CreateAsync() => Task.FromResult<IStorePlace>(new SqlitePlace());
}
