using System.Collections;
using System.Collections.Immutable;

namespace DataExchange.GraphQL.Server.Values;

/// <summary>Conversions of coerced lists, item by item. A null item becomes the default of <typeparamref name="TItem"/>.</summary>
/// <typeparam name="TItem">The type of the items.</typeparam>
internal static class ListConversion<TItem>
{
    /// <summary>For arrays and the read-only interfaces that an array has.</summary>
    public static Func<object, object?> ToArray { get; } = value => Items(value);

    /// <summary>For lists.</summary>
    public static Func<object, object?> ToList { get; } = value => Items(value)?.ToList();

    /// <summary>For immutable arrays.</summary>
    public static Func<object, object?> ToImmutableArray { get; } = value => Items(value) is { } items ? ImmutableArray.Create(items) : null;

    private static TItem?[]? Items(object value)
    {
        if (value is not IList source)
        {
            return null;
        }

        var items = new TItem?[source.Count];
        for (var i = 0; i < items.Length; i++)
        {
            items[i] = InputConverter<TItem>.Convert(source[i]);
        }

        return items;
    }
}
