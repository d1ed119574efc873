namespace DataExchange.Registries.Tests.Kit;

public enum Provider
{
    Sqlite,
    Postgres,
}
