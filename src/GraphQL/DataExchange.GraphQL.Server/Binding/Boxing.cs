using System.Collections;

namespace DataExchange.GraphQL.Server.Binding;

/// <summary>Views of typed lists as lists of objects and back, without copying.</summary>
internal static class Boxing
{
    public static IReadOnlyList<object?> Box<T>(IReadOnlyList<T> items) => items as IReadOnlyList<object?> ?? new Boxed<T>(items);

    public static IReadOnlyList<T> Unbox<T>(IReadOnlyList<object> items)
        where T : class => new Unboxed<T>(items);

    private sealed class Boxed<T>(IReadOnlyList<T> items) : IReadOnlyList<object?>
    {
        public int Count => items.Count;

        public object? this[int index] => items[index];

        public IEnumerator<object?> GetEnumerator() => items.Select(i => (object?)i).GetEnumerator();

        IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
    }

    private sealed class Unboxed<T>(IReadOnlyList<object> items) : IReadOnlyList<T>
        where T : class
    {
        public int Count => items.Count;

        public T this[int index] => (T)items[index];

        public IEnumerator<T> GetEnumerator() => items.Cast<T>().GetEnumerator();

        IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
    }
}
