using DataExchange.Access.Catalogue;
using DataExchange.Administration.Paging;
using DataExchange.Administration.Schema;

namespace DataExchange.Administration.Catalogue;

/// <summary>The field catalogue of the graph that is served.</summary>
internal sealed class CatalogueRoom : IRoom
{
    public string SchemaFile => "catalogue.graphql";

    public void Bind(RoomBuilder builder) => builder
        .Object<CatalogueEntry>("CatalogueField", field => field
            .Field("owners", (entry, context) => entry.Owners.Select(context.State().FindAgency).Where(a => a is not null).ToArray()))
        .Object<Edge<CatalogueEntry>>("CatalogueFieldEdge")
        .Object<Page<CatalogueEntry>>("CatalogueFieldConnection")
        .Query("catalogue", operation =>
        {
            var filter = operation.Argument<CatalogueFilter>("filter");
            return Pages.Of([.. operation.State.Catalogue.Entries.Where(e => filter?.Takes(e) ?? true)], e => e.Coordinate, operation.Field);
        });
}
