using DataExchange.GraphQL.Server.Binding;
using DataExchange.GraphQL.Server.Resolving;
using DataExchange.Registries.Land.Data;
using DataExchange.Registries.Paging;

namespace DataExchange.Registries.Land.Resolvers;

/// <summary>The fields of the query root.</summary>
internal sealed class LandQueries(ParcelReader parcels)
{
    public void Bind(RootTypeBuilder query) => query
        .Field("landParcel", ParcelAsync)
        .Field("landParcels", ParcelsAsync);

    private async ValueTask<ParcelRow?> ParcelAsync(FieldContext context, CancellationToken cancellationToken)
    {
        var id = context.Argument<string>("parcelId") ?? string.Empty;
        var found = await parcels.ByIdsAsync([id], context.Selection.NamesOn("LandParcel"), cancellationToken);
        return found.GetValueOrDefault(id);
    }

    private async ValueTask<Connection<ParcelRow>> ParcelsAsync(FieldContext context, CancellationToken cancellationToken)
    {
        var filter = ParcelArguments.Filter(context.Argument<InputObject>("where"));
        var order = ParcelArguments.Order(context.Argument<InputObject>("orderBy"));
        return await parcels.PageAsync(filter, order, PageRequest.Of(context), ParcelArguments.Fields(context), cancellationToken);
    }
}
