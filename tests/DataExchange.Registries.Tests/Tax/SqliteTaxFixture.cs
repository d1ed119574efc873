namespace DataExchange.Registries.Tests.Tax;

public sealed class SqliteTaxFixture() : TaxFixture(postgres: false);
