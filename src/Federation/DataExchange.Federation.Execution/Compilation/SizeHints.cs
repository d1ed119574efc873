namespace DataExchange.Federation.Execution.Compilation;

/// <summary>How much memory the last run of a plan took, so that the next takes it at once. Guesses: any value is safe, from any thread.</summary>
internal sealed class SizeHints
{
    private const int MostCells = 64 * 1024;
    private const int MostBytes = 1024 * 1024;

    private int _cells = 256;
    private int _bytes = 1024;

    /// <summary>How many cells to begin with.</summary>
    public int Cells => Math.Min(Volatile.Read(ref _cells), MostCells);

    /// <summary>How many bytes of output to begin with.</summary>
    public int Bytes => Math.Min(Volatile.Read(ref _bytes), MostBytes);

    /// <summary>Notes what a run took.</summary>
    public void Note(int cells, int bytes)
    {
        Volatile.Write(ref _cells, cells);
        Volatile.Write(ref _bytes, bytes);
    }
}
