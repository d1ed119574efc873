namespace DataExchange.Registries.Population.Model;

/// <summary>An address as stored, under the codes of both sides of 1 July 2025.</summary>
internal sealed record StoredAddress(
    string Line, string Commune, string FormerCommune, string Province, string FormerProvince, bool UnderFormerCodes, string? District);
