using System.Linq.Expressions;
using System.Reflection;
using DataExchange.GraphQL.Server.Resolving;

namespace DataExchange.GraphQL.Server.Binding;

/// <summary>Reads the property that carries a field's name in Pascal case, by a function compiled once.</summary>
internal static class PropertyReader
{
    /// <summary>The reader, or null where <paramref name="type"/> has no such public property.</summary>
    public static FieldResolver? For(Type type, string field)
    {
        var name = char.ToUpperInvariant(field[0]) + field[1..];
        if (type == typeof(object) || type.GetProperty(name, BindingFlags.Public | BindingFlags.Instance) is not { GetMethod.IsPublic: true } property)
        {
            return null;
        }

        var parent = Expression.Parameter(typeof(object));
        var context = Expression.Parameter(typeof(FieldContext));
        var read = Expression.Convert(Expression.Property(Expression.Convert(parent, type), property), typeof(object));
        return new FieldResolver.Projection(property.PropertyType, Expression.Lambda<Func<object, FieldContext, object?>>(read, parent, context).Compile());
    }
}
