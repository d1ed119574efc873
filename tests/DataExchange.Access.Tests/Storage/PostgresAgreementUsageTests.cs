namespace DataExchange.Access.Tests.Storage;

public sealed class PostgresAgreementUsageTests : AgreementUsageConformance
{
    protected override Task<IStorePlace> CreateAsync() => PostgresPlace.CreateAsync();
}
