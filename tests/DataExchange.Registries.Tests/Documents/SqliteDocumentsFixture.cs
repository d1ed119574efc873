namespace DataExchange.Registries.Tests.Documents;

public sealed class SqliteDocumentsFixture() : DocumentsFixture(postgres: false);
