using DataExchange.GraphQL.Server.Binding;
using DataExchange.GraphQL.Server.Resolving;
using DataExchange.Registries.Tax.Assessment;

namespace DataExchange.Registries.Tax.Schema;

/// <summary>`LandParcel`: nothing of it is stored here, its tax is computed from what the land registry tells.</summary>
internal static class ParcelBinding
{
    /// <summary>Binds the types.</summary>
    public static ServerSchemaBuilder AddParcels(this ServerSchemaBuilder builder, TimeProvider time) => builder
        .Object<TaxedParcel>("LandParcel", parcel => parcel
            .Entity((representations, _, _) => new ValueTask<IReadOnlyList<TaxedParcel?>>([.. representations.Select(Read)]))
            .Field("landTax", (p, context) => LandTaxOf(p, context, time)))
        .Object<TaxedUse>("LandUse");

    private static TaxedParcel Read(Representation representation) => new(
        representation.Get<string>("parcelId")!,
        representation.Get<decimal?>("areaSquareMetres"),
        [.. representation.Objects("uses").OfType<Representation>().Select(use => new TaxedUse(use.Get<string>("code"), use.Get<decimal?>("areaSquareMetres")))]);

    private static Amount? LandTaxOf(TaxedParcel parcel, FieldContext context, TimeProvider time)
    {
        var currentYear = TaxCalendar.CurrentYear(time);
        return Amount.Dong(LandTax.OfParcel(parcel.AreaSquareMetres, parcel.Uses, context.Argument<int?>("year") ?? currentYear, currentYear));
    }
}
