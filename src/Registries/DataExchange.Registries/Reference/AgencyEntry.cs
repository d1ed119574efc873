namespace DataExchange.Registries.Reference;

/// <summary>An agency with an electronic identification code.</summary>
/// <param name="Code">Code in the form of Decision 20/2020, such as G12.18.</param>
/// <param name="NameVi">Name in Vietnamese, in NFC.</param>
/// <param name="NameEn">Name in English.</param>
/// <param name="ParentCode">Code of the agency above; null at level 1.</param>
public sealed record AgencyEntry(string Code, string NameVi, string NameEn, string? ParentCode);
