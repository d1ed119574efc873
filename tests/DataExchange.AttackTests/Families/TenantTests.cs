namespace DataExchange.AttackTests.Families;

/// <summary>Agencies that know nothing of each other, over stores that are files.</summary>
public sealed class TenantTests() : TenantFamily(onPostgres: false);
