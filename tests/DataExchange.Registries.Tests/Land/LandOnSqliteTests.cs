using DataExchange.Registries.Tests.Kit;

namespace DataExchange.Registries.Tests.Land;

public sealed class LandOnSqliteTests(LandOnSqlite registry) : LandConformance(registry), IClassFixture<LandOnSqlite>;
