namespace DataExchange.Registries.Synthetic;

/// <summary>An owner of a generated parcel: a citizen or an organisation, never both.</summary>
/// <param name="Citizen">Index of the citizen; null for an organisation.</param>
/// <param name="Organisation">Index of the organisation; null for a citizen.</param>
/// <param name="ShareNumerator">Numerator of the share.</param>
/// <param name="ShareDenominator">Denominator of the share.</param>
/// <param name="Role">Role on the certificate, as the schema's enum has it, such as HUSBAND.</param>
/// <param name="Since">Since which day.</param>
public sealed record SyntheticOwner(
    int? Citizen, int? Organisation, int ShareNumerator, int ShareDenominator, string Role, DateOnly Since);
