using DataExchange.Registries.Documents;
using DataExchange.Registries.Tests.Kit;

namespace DataExchange.Registries.Tests.Documents;

public sealed class DocumentsOnPostgres() : RegistryUnderTest(Provider.Postgres, DocumentsRegistry.Name, DocumentsRegistry.OpenAsync);
