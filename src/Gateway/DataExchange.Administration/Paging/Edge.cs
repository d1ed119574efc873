namespace DataExchange.Administration.Paging;

/// <summary>An item of a page with its cursor.</summary>
/// <typeparam name="T">The item.</typeparam>
/// <param name="Cursor">The opaque place of the item.</param>
/// <param name="Node">The item.</param>
internal sealed record Edge<T>(string Cursor, T Node);
