namespace DataExchange.AttackTests.Families;

/// <summary>Guards over stores on PostgreSQL.</summary>
public sealed class GuardOnPostgresTests() : GuardFamily(onPostgres: true);
