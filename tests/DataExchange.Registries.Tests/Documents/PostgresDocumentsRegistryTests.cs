namespace DataExchange.Registries.Tests.Documents;

public sealed class PostgresDocumentsRegistryTests(PostgresDocumentsFixture fixture) : DocumentsRegistryTests(fixture), IClassFixture<PostgresDocumentsFixture>;
