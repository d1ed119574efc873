namespace DataExchange.Registries.Tests.Documents;

public sealed class DocumentsOnSqliteHostTests(DocumentsOnSqlite registry) : DocumentsHostTests(registry), IClassFixture<DocumentsOnSqlite>;
