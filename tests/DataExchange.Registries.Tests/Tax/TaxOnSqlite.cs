using DataExchange.Registries.Tax;
using DataExchange.Registries.Tests.Kit;

namespace DataExchange.Registries.Tests.Tax;

public sealed class TaxOnSqlite() : RegistryUnderTest(Provider.Sqlite, TaxRegistry.Name, TaxRegistry.OpenAsync);
