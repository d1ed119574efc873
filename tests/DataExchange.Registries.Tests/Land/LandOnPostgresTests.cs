using DataExchange.Registries.Tests.Kit;

namespace DataExchange.Registries.Tests.Land;

public sealed class LandOnPostgresTests(LandOnPostgres registry) : LandConformance(registry), IClassFixture<LandOnPostgres>;
