using System.Linq.Expressions;

namespace DataExchange.Registries.Paging;

/// <summary>An order of rows by one or more columns of which the last is unique, so that a position is a row and not a number.</summary>
/// <typeparam name="TRow">The rows.</typeparam>
/// <param name="scope">Names list and order: a cursor of one scope is refused in another.</param>
/// <param name="columns">The columns; the last is unique.</param>
public sealed class KeysetOrder<TRow>(string scope, params KeysetColumn<TRow>[] columns)
{
    /// <summary>Names list and order.</summary>
    public string Scope { get; } = scope;

    /// <summary>The position of a row, in text.</summary>
    internal IReadOnlyList<string> PositionOf(TRow row) => [.. columns.Select(column => column.Write(row))];

    /// <summary>The rows in order.</summary>
    internal IQueryable<TRow> Sort(IQueryable<TRow> rows)
    {
        var expression = rows.Expression;
        for (var at = 0; at < columns.Length; at++)
        {
            var name = (at == 0 ? "OrderBy" : "ThenBy") + (columns[at].Descending ? "Descending" : string.Empty);
            expression = Expression.Call(
                typeof(Queryable), name, [typeof(TRow), columns[at].Property.ReturnType], expression, Expression.Quote(columns[at].Property));
        }

        return rows.Provider.CreateQuery<TRow>(expression);
    }

    /// <summary>The condition that a row comes after a position; null when the position is not one of this order.</summary>
    internal Expression<Func<TRow, bool>>? After(IReadOnlyList<string> position)
    {
        if (position.Count != columns.Length)
        {
            return null;
        }

        var row = Expression.Parameter(typeof(TRow), "row");
        Expression? condition = null;
        Expression? bound = null;
        for (var at = columns.Length - 1; at >= 0; at--)
        {
            var column = new ParameterSwap(columns[at].Property.Parameters[0], row).Visit(columns[at].Property.Body);
            if (columns[at].Read(position[at]) is not { } value)
            {
                return null;
            }

            var beyond = Compare(column, value, columns[at].Descending ? ExpressionType.LessThan : ExpressionType.GreaterThan);
            bound = Compare(column, value, columns[at].Descending ? ExpressionType.LessThanOrEqual : ExpressionType.GreaterThanOrEqual);
            condition = condition is null ? beyond : Expression.OrElse(beyond, Expression.AndAlso(Expression.Equal(column, value), condition));
        }

        // The bound on the first column says nothing new, but a database finds its place in the index by it.
        return Expression.Lambda<Func<TRow, bool>>(columns.Length == 1 ? condition! : Expression.AndAlso(bound!, condition!), row);
    }

    private static BinaryExpression Compare(Expression column, Expression value, ExpressionType relation) => column.Type == typeof(string)
        ? Expression.MakeBinary(relation, Expression.Call(typeof(string), nameof(string.Compare), null, column, value), Expression.Constant(0))
        : Expression.MakeBinary(relation, column, value);

    private sealed class ParameterSwap(ParameterExpression from, ParameterExpression to) : ExpressionVisitor
    {
        protected override Expression VisitParameter(ParameterExpression node) => node == from ? to : node;
    }
}
