namespace DataExchange.Registries.Synthetic;

/// <summary>A part of a generated parcel.</summary>
/// <param name="RecordedCode">Purpose as the record has it: retired in a few records.</param>
/// <param name="AreaCentiares">Area in hundredths of a square metre.</param>
/// <param name="Origin">1 to 16.</param>
/// <param name="Term">Last day of the right; null for a lasting one.</param>
public sealed record SyntheticLandUse(string RecordedCode, long AreaCentiares, int Origin, DateOnly? Term);
