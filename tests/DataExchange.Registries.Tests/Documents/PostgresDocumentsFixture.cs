namespace DataExchange.Registries.Tests.Documents;

public sealed class PostgresDocumentsFixture() : DocumentsFixture(postgres: true);
