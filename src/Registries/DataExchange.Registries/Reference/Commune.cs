namespace DataExchange.Registries.Reference;

/// <summary>A commune, ward or special zone, of today or from before the merger.</summary>
/// <param name="Code">Five digits, zero-padded.</param>
/// <param name="Name">Name with its kind, in NFC; the same name occurs in several provinces.</param>
/// <param name="Kind">Its kind.</param>
/// <param name="ProvinceCode">Code of its province at the time it is in force.</param>
/// <param name="InForceToday">True since 1 July 2025; false for a unit that ended the day before.</param>
public sealed record Commune(string Code, string Name, CommuneKind Kind, string ProvinceCode, bool InForceToday);
