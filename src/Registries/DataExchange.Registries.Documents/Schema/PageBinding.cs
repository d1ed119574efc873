using DataExchange.GraphQL.Server.Binding;
using DataExchange.GraphQL.Server.Resolving;
using DataExchange.Registries.Documents.Data;
using DataExchange.Registries.Paging;

namespace DataExchange.Registries.Documents.Schema;

/// <summary>Pages of documents.</summary>
internal static class PageBinding
{
    /// <summary>Binds the connection type and its parts.</summary>
    public static ServerSchemaBuilder AddPages(this ServerSchemaBuilder builder) => builder
        .Object<Connection<DocumentRow>>("DocumentConnection")
        .Object<Edge<DocumentRow>>("DocumentEdge")
        .Object<PageInfo>("PageInfo");

    /// <summary>The fields selected on the documents of a connection, as nodes or through edges.</summary>
    public static IEnumerable<string> FieldsOfNodes(Selection connection) =>
        [.. connection.Below("nodes").Names, .. connection.Below("edges").Below("node").Names];
}
