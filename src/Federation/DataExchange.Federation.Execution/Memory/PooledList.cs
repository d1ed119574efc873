namespace DataExchange.Federation.Execution.Memory;

/// <summary>A growing run of values in one array of the shared pool. Not safe for concurrent use.</summary>
internal sealed class PooledList<T>(int capacity = 16) : IDisposable
    where T : struct
{
    private T[] _array = Pool<T>.Rent(capacity);

    public int Count { get; private set; }

    public ref T this[int index] => ref _array[index];

    public Span<T> Items => _array.AsSpan(0, Count);

    public void Add(in T value)
    {
        if (Count == _array.Length)
        {
            var larger = Pool<T>.Rent(Count * 2);
            Items.CopyTo(larger);
            Pool<T>.Return(_array);
            _array = larger;
        }

        _array[Count++] = value;
    }

    /// <summary>Drops everything after the first <paramref name="count"/> values.</summary>
    public void Truncate(int count) => Count = count;

    public void Dispose()
    {
        var array = _array;
        _array = [];
        Count = 0;
        if (array.Length > 0)
        {
            Pool<T>.Return(array);
        }
    }
}
