namespace DataExchange.Registries.Tests.Tax;

public sealed class TaxOnSqliteHostTests(TaxOnSqlite registry) : TaxHostTests(registry), IClassFixture<TaxOnSqlite>;
