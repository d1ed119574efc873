namespace DataExchange.Administration.Paging;

/// <summary>Where a page lies in its list, as the schema's <c>PageInfo</c> has it.</summary>
/// <param name="HasNextPage">Whether items follow.</param>
/// <param name="HasPreviousPage">Whether items precede.</param>
/// <param name="StartCursor">The cursor of the first item; null for an empty page.</param>
/// <param name="EndCursor">The cursor of the last item; null for an empty page.</param>
internal sealed record PageInfo(bool HasNextPage, bool HasPreviousPage, string? StartCursor, string? EndCursor);
