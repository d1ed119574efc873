using DataExchange.Registries.Paging;

namespace DataExchange.Registries.Documents.Data;

/// <summary>The orders of lists of documents.</summary>
internal static class DocumentOrders
{
    public static KeysetOrder<DocumentRow> NewestFirst { get; } = new("documents newest", KeysetColumn<DocumentRow>.Of(d => d.Position, descending: true));

    public static KeysetOrder<DocumentRow> OldestFirst { get; } = new("documents oldest", KeysetColumn<DocumentRow>.Of(d => d.Position));

    public static KeysetOrder<DocumentRow> ById { get; } = new("documents id", KeysetColumn<DocumentRow>.Of(d => d.DocumentId));

    public static KeysetOrder<DocumentRow> ByIdDescending { get; } = new("documents id down", KeysetColumn<DocumentRow>.Of(d => d.DocumentId, descending: true));

    /// <summary>A cursor of <see cref="NewestFirst"/> read against somebody's list.</summary>
    public static KeysetOrder<OwnedPosition> NewestOwned { get; } = new("documents newest", KeysetColumn<OwnedPosition>.Of(d => d.Position, descending: true));
}
