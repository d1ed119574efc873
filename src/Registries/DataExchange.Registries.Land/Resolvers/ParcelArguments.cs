using DataExchange.GraphQL.Server.Resolving;
using DataExchange.Registries.Land.Data;
using DataExchange.Registries.Paging;
using DataExchange.Registries.Values;

namespace DataExchange.Registries.Land.Resolvers;

/// <summary>Reads the filter and the order of parcels, and what is selected of a page of them.</summary>
internal static class ParcelArguments
{
    // Beyond any parcel; it keeps the conversion to hundredths within a long.
    private const decimal LargestArea = 1_000_000_000_000m;

    public static ParcelFilter Filter(InputObject? where) => where is null
        ? new ParcelFilter()
        : new ParcelFilter
        {
            ParcelIds = Ids(where.Get<string[]>("parcelIds")),
            CommuneCode = where.Get<string>("communeCode"),
            ProvinceCode = where.Get<string>("provinceCode"),
            MapSheet = where.Get<int?>("mapSheet"),
            AreaCentiaresFrom = Centiares(where.Get<decimal?>("areaSquareMetresFrom"), decimal.Ceiling),
            AreaCentiaresTo = Centiares(where.Get<decimal?>("areaSquareMetresTo"), decimal.Floor),
            UseCode = where.Get<string>("useCode"),
            OwnerPersonalId = where.Get<PersonalId?>("ownerPersonalId")?.Text,
            OwnerTaxCode = where.Get<TaxCode?>("ownerTaxCode")?.Text,
            Mortgaged = where.Get<bool?>("mortgaged"),
        };

    public static KeysetOrder<ParcelRow> Order(InputObject? orderBy) =>
        OrderArgument.Read(orderBy) is { } order ? ParcelOrders.Of(order.Field, order.Descending) : ParcelOrders.Of("parcelId", false);

    /// <summary>The fields of parcels that are selected below a connection.</summary>
    public static IEnumerable<string> Fields(FieldContext context) =>
        context.Selection.Below("nodes").NamesOn("LandParcel").Concat(context.Selection.Below("edges").Below("node").NamesOn("LandParcel"));

    private static long? Centiares(decimal? squareMetres, Func<decimal, decimal> round) =>
        squareMetres is { } given ? (long)round(Math.Clamp(given, -LargestArea, LargestArea) * 100m) : null;

    private static string[]? Ids(string[]? ids) => ids is { Length: > PageRequest.MaxFirst }
        ? throw new FieldException(new FieldError($"`parcelIds` may have at most {PageRequest.MaxFirst} items.", "LIMIT_EXCEEDED"))
        : ids;
}
