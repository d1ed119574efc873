namespace DataExchange.AttackTests.Families;

/// <summary>Revocations over stores that are files.</summary>
public sealed class RevocationTests() : RevocationFamily(onPostgres: false);
