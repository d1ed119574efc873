namespace DataExchange.Access.Tests.Storage;

public sealed class SqliteAgreementUsageTests : AgreementUsageConformance
{
    protected override Task<IStorePlace> CreateAsync() => Task.FromResult<IStorePlace>(new SqlitePlace());
}
