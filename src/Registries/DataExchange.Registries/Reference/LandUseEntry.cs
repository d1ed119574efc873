namespace DataExchange.Registries.Reference;

/// <summary>A purpose of land in force.</summary>
/// <param name="Code">Three letters.</param>
/// <param name="Name">Name in Vietnamese, in NFC.</param>
/// <param name="Group">The group it belongs to.</param>
public sealed record LandUseEntry(string Code, string Name, LandUseGroup Group);
