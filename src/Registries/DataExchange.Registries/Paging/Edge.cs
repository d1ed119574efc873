namespace DataExchange.Registries.Paging;

/// <summary>A row of a page with its cursor.</summary>
/// <typeparam name="TNode">The row.</typeparam>
/// <param name="Cursor">Opaque position of the row.</param>
/// <param name="Node">The row.</param>
public sealed record Edge<TNode>(string Cursor, TNode Node);
