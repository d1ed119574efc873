namespace DataExchange.AttackTests.Families;

/// <summary>Guards over stores that are files.</summary>
public sealed class GuardTests() : GuardFamily(onPostgres: false);
