namespace DataExchange.Registries.Tests.Documents;

public sealed class SqliteExchangingTests(SqliteDocumentsFixture fixture) : ExchangingTests(fixture), IClassFixture<SqliteDocumentsFixture>;
