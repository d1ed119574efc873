namespace DataExchange.Access.Tests.Storage;

public sealed class PostgresConsentDeskStoreTests : ConsentDeskStoreConformance
{
    protected override Task<IStorePlace> CreateAsync() => PostgresPlace.CreateAsync();
}
