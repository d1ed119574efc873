namespace DataExchange.AttackTests.Families;

/// <summary>Revocations over stores on PostgreSQL.</summary>
public sealed class RevocationOnPostgresTests() : RevocationFamily(onPostgres: true);
