namespace DataExchange.Registries.Tests.Tax;

public sealed class TaxOnPostgresHostTests(TaxOnPostgres registry) : TaxHostTests(registry), IClassFixture<TaxOnPostgres>;
