namespace DataExchange.Registries.Tests.Documents;

public sealed class PostgresExchangingTests(PostgresDocumentsFixture fixture) : ExchangingTests(fixture), IClassFixture<PostgresDocumentsFixture>;
