namespace DataExchange.Federation.Execution.Memory;

/// <summary>
/// The cells of one request, in one array of the shared pool. Not safe for concurrent use.
/// INVARIANT: a reference into the store is not kept across <see cref="TryAllocate"/>, which may move the array.
/// </summary>
internal sealed class CellStore(int capacity, int limit) : IDisposable
{
    private Cell[] _cells = Pool<Cell>.Rent(capacity);

    /// <summary>How many cells are in use.</summary>
    public int Count { get; private set; }

    public ref Cell this[int index] => ref _cells[index];

    /// <summary>All cells in use.</summary>
    public Span<Cell> Cells => _cells.AsSpan(0, Count);

    /// <summary>Takes a run of empty cells, or reports that the request has used up its share.</summary>
    public bool TryAllocate(int count, out int start)
    {
        start = Count;
        if (count > limit - Count)
        {
            return false;
        }

        if (_cells.Length - Count < count)
        {
            Grow(Count + count);
        }

        _cells.AsSpan(Count, count).Clear();
        Count += count;
        return true;
    }

    /// <summary>Gives back all cells from <paramref name="count"/> on.</summary>
    public void Truncate(int count) => Count = count;

    public void Dispose()
    {
        var cells = _cells;
        _cells = [];
        Count = 0;
        if (cells.Length > 0)
        {
            Pool<Cell>.Return(cells);
        }
    }

    private void Grow(int needed)
    {
        var larger = Pool<Cell>.Rent(Math.Max(needed, _cells.Length * 2));
        Cells.CopyTo(larger);
        Pool<Cell>.Return(_cells);
        _cells = larger;
    }
}
