using DataExchange.Registries.Tests.Kit;

namespace DataExchange.Registries.Tests.Population;

public sealed class PopulationOnSqliteTests(PopulationOnSqlite registry) : PopulationConformance(registry), IClassFixture<PopulationOnSqlite>;
