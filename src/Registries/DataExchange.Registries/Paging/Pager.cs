using System.Collections.Immutable;
using System.Linq.Expressions;
using DataExchange.GraphQL.Server.Resolving;
using Microsoft.EntityFrameworkCore;

namespace DataExchange.Registries.Paging;

/// <summary>Runs page requests as SQL, by key and never by offset. Thread-safe.</summary>
/// <param name="cursors">Seals the cursors.</param>
public sealed class Pager(CursorCodec cursors)
{
    /// <summary>
    /// A page of rows: one SQL command, and a second one for the total where it is asked for.
    /// </summary>
    /// <param name="rows">The rows that match, unordered.</param>
    /// <param name="order">Their order.</param>
    /// <param name="projection">The columns to read; it must read those of the order.</param>
    /// <param name="request">What was asked.</param>
    /// <param name="cancellationToken">Cancels the command.</param>
    /// <exception cref="FieldException">CURSOR_INVALID: the cursor is not one of this list and order.</exception>
    public async Task<Connection<TRow>> PageAsync<TRow>(
        IQueryable<TRow> rows,
        KeysetOrder<TRow> order,
        Expression<Func<TRow, TRow>> projection,
        PageRequest request,
        CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(order);
        ArgumentNullException.ThrowIfNull(request);
        var following = request.After is null ? rows : rows.Where(AfterCursor(order, request.After));
        var page = await order.Sort(following).Select(projection).Take(request.First + 1).ToListAsync(cancellationToken);
        int? total = request.WithTotalCount ? await rows.CountAsync(cancellationToken) : null;
        return Connect(page, order, request, total);
    }

    /// <summary>The condition that a row comes after a cursor.</summary>
    /// <exception cref="FieldException">CURSOR_INVALID: the cursor is not one of this list and order.</exception>
    public Expression<Func<TRow, bool>> AfterCursor<TRow>(KeysetOrder<TRow> order, string cursor)
    {
        ArgumentNullException.ThrowIfNull(order);
        return cursors.TryOpen(order.Scope, cursor, out var position) && order.After(position) is { } after
            ? after
            : throw new FieldException(new FieldError("`after` is not a cursor of this list in this order.", "CURSOR_INVALID"));
    }

    /// <summary>Makes a page of rows that are in order already, one more than asked for where rows follow.</summary>
    public Connection<TRow> Connect<TRow>(IReadOnlyList<TRow> rows, KeysetOrder<TRow> order, PageRequest request, int? total)
    {
        ArgumentNullException.ThrowIfNull(rows);
        ArgumentNullException.ThrowIfNull(order);
        ArgumentNullException.ThrowIfNull(request);
        var nodes = rows.Take(request.First).ToImmutableArray();
        var edges = nodes.Select(node => new Edge<TRow>(cursors.Seal(order.Scope, order.PositionOf(node)), node)).ToImmutableArray();
        var info = new PageInfo(
            rows.Count > request.First, request.After is not null, edges.IsEmpty ? null : edges[0].Cursor, edges.IsEmpty ? null : edges[^1].Cursor);
        return new Connection<TRow>(nodes, edges, info, total);
    }
}
