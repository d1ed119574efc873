namespace DataExchange.Registries.Tests.Tax;

public sealed class PostgresTaxRegistryTests(PostgresTaxFixture fixture) : TaxRegistryTests(fixture), IClassFixture<PostgresTaxFixture>;
