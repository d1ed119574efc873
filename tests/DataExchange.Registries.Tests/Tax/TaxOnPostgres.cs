using DataExchange.Registries.Tax;
using DataExchange.Registries.Tests.Kit;

namespace DataExchange.Registries.Tests.Tax;

public sealed class TaxOnPostgres() : RegistryUnderTest(Provider.Postgres, TaxRegistry.Name, TaxRegistry.OpenAsync);
