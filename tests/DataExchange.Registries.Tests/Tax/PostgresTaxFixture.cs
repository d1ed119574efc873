namespace DataExchange.Registries.Tests.Tax;

public sealed class PostgresTaxFixture() : TaxFixture(postgres: true);
