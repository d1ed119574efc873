using DataExchange.Registries.Tests.Kit;

namespace DataExchange.Registries.Tests.Population;

public sealed class PopulationOnPostgresTests(PopulationOnPostgres registry) : PopulationConformance(registry), IClassFixture<PopulationOnPostgres>;
