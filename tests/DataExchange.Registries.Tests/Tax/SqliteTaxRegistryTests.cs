namespace DataExchange.Registries.Tests.Tax;

public sealed class SqliteTaxRegistryTests(SqliteTaxFixture fixture) : TaxRegistryTests(fixture), IClassFixture<SqliteTaxFixture>;
