namespace DataExchange.Registries.Tax.Schema;

/// <summary>A person and what other registries have told of them.</summary>
/// <param name="PersonalId">Personal identification number.</param>
/// <param name="OwnedAreaSquareMetres">The area owned, from the land registry; null where it was not told.</param>
internal sealed record TaxedCitizen(string PersonalId, decimal? OwnedAreaSquareMetres = null);
