using DataExchange.GraphQL.Server.Binding;
using DataExchange.Registries.Announcements;
using DataExchange.Registries.Documents.Data;
using DataExchange.Registries.Paging;
using DataExchange.Registries.Scalars;
using DataExchange.Registries.Storage;

namespace DataExchange.Registries.Documents.Schema;

/// <summary>The schema of the document registry, bound to its store.</summary>
internal static class DocumentsSchema
{
    /// <summary>Binds every type of the schema.</summary>
    public static ServerSchema Build(string sdl, RegistryStore<DocumentsContext> store, Pager pager, TimeProvider time, ChangeAnnouncer announcer)
    {
        var documents = new DocumentReader(store, pager);
        var lists = new DocumentLists(store, pager);
        var parts = new PartReader(store);
        return new ServerSchemaBuilder(sdl)
            .DateScalar()
            .DateTimeScalar()
            .AddTextScalars()
            .AddDocuments(documents, parts)
            .AddDeliveries(parts)
            .AddAgencies(lists, new StatisticsReader(store), time)
            .AddSubjects(lists)
            .AddPages()
            .AddQuery(documents, new DocumentSearch(store))
            .AddMutation(new DocumentSender(store, time), new DeliveryReporter(store, time), new DocumentChanges(announcer))
            .Build();
    }
}
