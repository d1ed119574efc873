namespace DataExchange.Registries.Tests.Documents;

public sealed class DocumentsOnPostgresHostTests(DocumentsOnPostgres registry) : DocumentsHostTests(registry), IClassFixture<DocumentsOnPostgres>;
