namespace DataExchange.Access.Tests.Storage;

public sealed class PostgresConsentStoreTests : ConsentStoreConformance
{
    protected override Task<IStorePlace> CreateAsync() => PostgresPlace.CreateAsync();
}
