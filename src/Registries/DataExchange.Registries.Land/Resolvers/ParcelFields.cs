using DataExchange.GraphQL.Server.Binding;
using DataExchange.GraphQL.Server.Resolving;
using DataExchange.Registries.Land.Data;
using DataExchange.Registries.Land.Model;
using DataExchange.Registries.Reference;

namespace DataExchange.Registries.Land.Resolvers;

/// <summary>The fields of <c>LandParcel</c> and of the values in it.</summary>
internal sealed class ParcelFields(ParcelReader parcels, TimeProvider time)
{
    public void Bind(ObjectTypeBuilder<ParcelRow> parcel) => parcel
        .Entity(FindAsync)
        .Field("areaSquareMetres", row => row.AreaCentiares / 100m)
        .Field("certificate", row => row.CertificateSerial is { } serial ? new Certificate(serial, row.CertificateIssuedOn, row.CertificateRegister) : null)
        .Field("valuation", (row, context) => PriceTable.Value(
            row.AreaCentiares, row.PricePerSquareMetre, context.Argument<int>("year"), time.GetUtcNow().Year))
        .Field("synthetic", _ => true)
        .Batch("uses", async (rows, _, cancellationToken) => Group(rows, await parcels.UsesOfAsync(Ids(rows), cancellationToken)))
        .Batch("owners", async (rows, _, cancellationToken) => Group(rows, await parcels.OwnersOfAsync(Ids(rows), cancellationToken)))
        .Batch("mortgages", async (rows, _, cancellationToken) => Group(rows, await parcels.MortgagesOfAsync(Ids(rows), cancellationToken)));

    public static void BindUse(ObjectTypeBuilder<LandUseRow> use) => use
        .Field("name", row => LandUseTable.Find(row.Code)?.Name)
        .Field("originName", row => LandOriginTable.Name(row.Origin))
        .Field("areaSquareMetres", row => row.AreaCentiares / 100m);

    public static void BindOwnership(ObjectTypeBuilder<OwnershipRow> ownership) => ownership
        .Field<object>("party", row => row.CitizenId is { } citizen ? CitizenHolder.Of(citizen) : OrganisationHolder.Of(row.TaxCode!))
        .Field("share", row => $"{row.ShareNumerator}/{row.ShareDenominator}");

    private async ValueTask<IReadOnlyList<ParcelRow?>> FindAsync(
        IReadOnlyList<Representation> representations, FieldContext context, CancellationToken cancellationToken)
    {
        var ids = representations.Select(representation => representation.Get<string>("parcelId") ?? string.Empty).ToArray();
        var found = await parcels.ByIdsAsync(ids, context.Selection.NamesOn("LandParcel"), cancellationToken);
        return [.. ids.Select(id => found.GetValueOrDefault(id))];
    }

    private static IEnumerable<string> Ids(IReadOnlyList<ParcelRow> rows) => rows.Select(row => row.ParcelId).Distinct(StringComparer.Ordinal);

    private static IReadOnlyList<TRow[]> Group<TRow>(IReadOnlyList<ParcelRow> parents, ILookup<string, TRow> rows) =>
        [.. parents.Select(parent => rows[parent.ParcelId].ToArray())];
}
