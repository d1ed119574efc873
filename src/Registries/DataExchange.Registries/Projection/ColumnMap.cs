using System.Collections.Concurrent;
using System.Collections.Frozen;
using System.Linq.Expressions;
using System.Reflection;

namespace DataExchange.Registries.Projection;

/// <summary>
/// Which columns the fields of a GraphQL type need, and from it a projection that reads just those. Columns that no
/// selected field needs stay at their defaults. Thread-safe; make one per type, at start.
/// </summary>
/// <typeparam name="TRow">The entity class, with a constructor without parameters.</typeparam>
public sealed class ColumnMap<TRow>
    where TRow : class, new()
{
    private const int CacheLimit = 500;

    private readonly FrozenDictionary<string, PropertyInfo[]> columns;
    private readonly PropertyInfo[] always;
    private readonly ConcurrentDictionary<string, Expression<Func<TRow, TRow>>> projections = new(StringComparer.Ordinal);

    /// <param name="always">Columns that every projection reads: the key, and what batches below need to find their parents.</param>
    /// <param name="fields">For each GraphQL field, by name, the columns it is made of. A field without an entry needs none.</param>
    public ColumnMap(Expression<Func<TRow, object?>>[] always, params (string Field, Expression<Func<TRow, object?>>[] Columns)[] fields)
    {
        ArgumentNullException.ThrowIfNull(always);
        ArgumentNullException.ThrowIfNull(fields);
        this.always = [.. always.Select(Property)];
        columns = fields.ToFrozenDictionary(
            field => field.Field, field => field.Columns.Select(Property).ToArray(), StringComparer.Ordinal);
    }

    /// <summary>The projection that the selected fields need; equal selections share one, so that their SQL is cached.</summary>
    /// <param name="selected">Names of GraphQL fields.</param>
    public Expression<Func<TRow, TRow>> For(IEnumerable<string> selected)
    {
        var needed = selected
            .SelectMany(field => columns.GetValueOrDefault(field, []))
            .Concat(always)
            .DistinctBy(property => property.Name)
            .OrderBy(property => property.Name, StringComparer.Ordinal)
            .ToArray();
        var key = string.Join(' ', needed.Select(property => property.Name));
        if (projections.TryGetValue(key, out var known))
        {
            return known;
        }

        var made = Build(needed);
        return projections.Count < CacheLimit ? projections.GetOrAdd(key, made) : made;
    }

    private static Expression<Func<TRow, TRow>> Build(PropertyInfo[] needed)
    {
        var row = Expression.Parameter(typeof(TRow), "row");
        var bindings = needed.Select(property => Expression.Bind(property, Expression.Property(row, property)));
        return Expression.Lambda<Func<TRow, TRow>>(Expression.MemberInit(Expression.New(typeof(TRow)), bindings), row);
    }

    private static PropertyInfo Property(Expression<Func<TRow, object?>> column)
    {
        var body = column.Body is UnaryExpression { NodeType: ExpressionType.Convert } convert ? convert.Operand : column.Body;
        return body is MemberExpression { Member: PropertyInfo property }
            ? property
            : throw new ArgumentException("A column is a property of the row.", nameof(column));
    }
}
