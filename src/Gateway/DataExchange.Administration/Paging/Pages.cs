using System.Collections.Immutable;
using DataExchange.GraphQL.Server.Resolving;

namespace DataExchange.Administration.Paging;

/// <summary>Pages of lists at hand.</summary>
internal static class Pages
{
    private const int MaxFirst = 500;

    /// <summary>The page that a field's arguments <c>first</c> and <c>after</c> ask for.</summary>
    /// <param name="items">All items, in ordinal order of their keys.</param>
    /// <param name="key">The item's key, unique.</param>
    /// <param name="field">The field.</param>
    /// <exception cref="FieldException">PAGE_SIZE_INVALID or CURSOR_INVALID.</exception>
    public static Page<T> Of<T>(ImmutableArray<T> items, Func<T, string> key, FieldContext field)
    {
        var first = First(field);
        var after = field.Argument<string>("after") is { } cursor ? Cursors.Read(cursor) : null;
        var start = after is null ? 0 : items.TakeWhile(i => string.CompareOrdinal(key(i), after) <= 0).Count();
        ImmutableArray<Edge<T>> edges = [.. items.Skip(start).Take(first).Select(i => new Edge<T>(Cursors.Of(key(i)), i))];
        var info = new PageInfo(start + edges.Length < items.Length, start > 0, edges.FirstOrDefault()?.Cursor, edges.LastOrDefault()?.Cursor);
        return new Page<T>(edges, info, items.Length);
    }

    /// <summary>How many items a page may have.</summary>
    /// <exception cref="FieldException">PAGE_SIZE_INVALID: <c>first</c> is out of range.</exception>
    public static int First(FieldContext field) =>
        field.Argument<int?>("first") is { } first and >= 0 and <= MaxFirst
            ? first
            : throw new FieldException(new FieldError($"`first` must be from 0 to {MaxFirst}.", "PAGE_SIZE_INVALID"));
}
