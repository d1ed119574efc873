using DataExchange.Registries.Documents;
using DataExchange.Registries.Tests.Kit;

namespace DataExchange.Registries.Tests.Documents;

public sealed class DocumentsOnSqlite() : RegistryUnderTest(Provider.Sqlite, DocumentsRegistry.Name, DocumentsRegistry.OpenAsync);
