namespace DataExchange.Access.Tests.Storage;

public sealed class PostgresAccessStoreTests : AccessStoreConformance
{
    protected override Task<IStorePlace> CreateAsync() => PostgresPlace.CreateAsync();
}
