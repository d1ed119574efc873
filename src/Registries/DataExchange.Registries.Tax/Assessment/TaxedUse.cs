namespace DataExchange.Registries.Tax.Assessment;

/// <summary>A part of a parcel as the land registry reports it: a purpose code in force and an area in square metres.</summary>
internal sealed record TaxedUse(string? Code, decimal? AreaSquareMetres);
