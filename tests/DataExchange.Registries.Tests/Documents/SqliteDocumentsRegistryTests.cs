namespace DataExchange.Registries.Tests.Documents;

public sealed class SqliteDocumentsRegistryTests(SqliteDocumentsFixture fixture) : DocumentsRegistryTests(fixture), IClassFixture<SqliteDocumentsFixture>;
