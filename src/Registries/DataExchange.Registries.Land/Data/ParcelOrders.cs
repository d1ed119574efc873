using System.Diagnostics;
using DataExchange.Registries.Paging;

namespace DataExchange.Registries.Land.Data;

/// <summary>The orders of parcels as columns; ties are ordered by parcel id.</summary>
internal static class ParcelOrders
{
    private const string HoldingScope = "holdings:parcelId:ASC";

    /// <summary>Parcels of one holder.</summary>
    public static KeysetOrder<ParcelRow> Holding { get; } = new(HoldingScope, KeysetColumn<ParcelRow>.Of(row => row.ParcelId));

    /// <summary>The same positions, in the table that says who holds what.</summary>
    public static KeysetOrder<OwnershipRow> HoldingOwnership { get; } = new(HoldingScope, KeysetColumn<OwnershipRow>.Of(row => row.ParcelId));

    public static KeysetOrder<ParcelRow> Of(string field, bool descending)
    {
        var scope = $"landParcels:{field}:{(descending ? "DESC" : "ASC")}";
        var key = KeysetColumn<ParcelRow>.Of(row => row.ParcelId, field == "parcelId" && descending);
        return field switch
        {
            "parcelId" => new KeysetOrder<ParcelRow>(scope, key),
            "areaSquareMetres" => new KeysetOrder<ParcelRow>(scope, KeysetColumn<ParcelRow>.Of(row => row.AreaCentiares, descending), key),
            _ => throw new UnreachableException("The schema has no other order of parcels."),
        };
    }
}
