using DataExchange.Registries.Land;
using DataExchange.Registries.Population;

namespace DataExchange.Registries.Tests.Kit;

public sealed class PopulationOnSqlite() : RegistryUnderTest(Provider.Sqlite, PopulationRegistry.Name, PopulationRegistry.OpenAsync);

public sealed class PopulationOnPostgres() : RegistryUnderTest(Provider.Postgres, PopulationRegistry.Name, PopulationRegistry.OpenAsync);

public sealed class LandOnSqlite() : RegistryUnderTest(Provider.Sqlite, LandRegistry.Name, LandRegistry.OpenAsync);

public sealed class LandOnPostgres() : RegistryUnderTest(Provider.Postgres, LandRegistry.Name, LandRegistry.OpenAsync);
