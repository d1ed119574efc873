using DataExchange.Registries.Tax.Assessment;

namespace DataExchange.Registries.Tax.Schema;

/// <summary>A parcel and what the land registry has told of it.</summary>
/// <param name="ParcelId">The identifier.</param>
/// <param name="AreaSquareMetres">The area; null where it was not told.</param>
/// <param name="Uses">Its parts.</param>
internal sealed record TaxedParcel(string ParcelId, decimal? AreaSquareMetres, IReadOnlyList<TaxedUse> Uses);
