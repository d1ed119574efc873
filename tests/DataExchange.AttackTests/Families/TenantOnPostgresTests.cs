namespace DataExchange.AttackTests.Families;

/// <summary>Agencies that know nothing of each other, over stores on PostgreSQL.</summary>
public sealed class TenantOnPostgresTests() : TenantFamily(onPostgres: true);
