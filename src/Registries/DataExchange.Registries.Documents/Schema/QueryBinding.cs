using DataExchange.GraphQL.Server.Binding;
using DataExchange.GraphQL.Server.Resolving;
using DataExchange.Registries.Documents.Data;
using DataExchange.Registries.Documents.Exchange;
using DataExchange.Registries.Paging;
using DataExchange.Registries.Reference;

namespace DataExchange.Registries.Documents.Schema;

/// <summary>The fields of `Query`.</summary>
internal static class QueryBinding
{
    private const int MaxHits = 100;
    private const int MaxTerms = 8;

    /// <summary>Binds the fields.</summary>
    public static ServerSchemaBuilder AddQuery(this ServerSchemaBuilder builder, DocumentReader documents, DocumentSearch search) => builder.Query(query => query
        .Field("document", async (context, cancellationToken) =>
            (await documents.ByIdAsync([context.Argument<string>("documentId")!], context.Selection.Names, cancellationToken))[0])
        .Field("documents", (context, cancellationToken) => new ValueTask<Connection<DocumentRow>>(documents.PageAsync(
            DocumentFilterReading.CriteriaOf(context),
            DocumentFilterReading.OrderOf(context),
            PageRequest.Of(context),
            PageBinding.FieldsOfNodes(context.Selection),
            cancellationToken)))
        .Field("agency", context => AgencyTable.Find(context.Argument<string>("code")!))
        .Field("agencies", _ => AgencyTable.All.OrderBy(agency => agency.Code, StringComparer.Ordinal).ToArray())
        .Field("search", (context, cancellationToken) => SearchAsync(search, context, cancellationToken)));

    private static async ValueTask<IReadOnlyList<object>> SearchAsync(DocumentSearch search, FieldContext context, CancellationToken cancellationToken)
    {
        var first = context.Argument<int>("first");
        if (first is < 0 or > MaxHits)
        {
            throw new FieldException(new FieldError($"`first` must be from 0 to {MaxHits}.", "PAGE_SIZE_INVALID"));
        }

        var terms = SearchTerms.Of(context.Argument<string>("text")!, MaxTerms);
        if (terms.Count == 0 || first == 0)
        {
            return [];
        }

        var agencies = AgencySearch.Find(terms).Take(first).ToArray();
        var documents = agencies.Length == first
            ? []
            : await search.FindAsync(terms, first - agencies.Length, context.Selection.NamesOn("Document"), cancellationToken);
        return [.. agencies, .. documents];
    }
}
