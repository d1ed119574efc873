using Microsoft.EntityFrameworkCore;
using System.Collections.Immutable;
using System.Linq.Expressions;
using System.Reflection;
using Microsoft.EntityFrameworkCore.Metadata;

namespace DataExchange.Registries.Filling;

/// <summary>A table that is filled, as the registry's model describes it.</summary>
internal sealed record BulkTable(string Name, ImmutableArray<BulkColumn> Columns)
{
    public static BulkTable Of(IEntityType entity) => new(
        entity.GetTableName()!,
        [.. entity.GetProperties().Select(property => new BulkColumn(
            property.GetColumnName(),
            Nullable.GetUnderlyingType(property.ClrType) ?? property.ClrType,
            Reader(property.PropertyInfo!)))]);

    private static Func<object, object?> Reader(PropertyInfo property)
    {
        var row = Expression.Parameter(typeof(object));
        var value = Expression.Property(Expression.Convert(row, property.DeclaringType!), property);
        return Expression.Lambda<Func<object, object?>>(Expression.Convert(value, typeof(object)), row).Compile();
    }
}
