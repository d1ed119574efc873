namespace DataExchange.Registries.Paging;

/// <summary>Where a page lies in its list, as the schema's <c>PageInfo</c> has it.</summary>
/// <param name="HasNextPage">Whether rows follow.</param>
/// <param name="HasPreviousPage">Whether rows precede: true where the page was asked for by a cursor.</param>
/// <param name="StartCursor">Cursor of the first row; null for an empty page.</param>
/// <param name="EndCursor">Cursor of the last row; null for an empty page.</param>
public sealed record PageInfo(bool HasNextPage, bool HasPreviousPage, string? StartCursor, string? EndCursor);
