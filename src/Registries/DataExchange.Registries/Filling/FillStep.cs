namespace DataExchange.Registries.Filling;

/// <summary>One pass over a source of rows, by index; each source makes rows of one or more tables.</summary>
public sealed class FillStep
{
    private readonly Func<int, IEnumerable<object>> rows;

    private FillStep(int count, Func<int, IEnumerable<object>> rows)
    {
        this.rows = rows;
        Count = count;
    }

    /// <summary>How many sources there are.</summary>
    public int Count { get; }

    /// <summary>Makes a step.</summary>
    /// <param name="count">How many sources there are; their indexes run from 0.</param>
    /// <param name="rows">The rows, of any of the registry's entity classes, that a source makes. A pure function.</param>
    public static FillStep Of(int count, Func<int, IEnumerable<object>> rows) => new(count, rows);

    internal IEnumerable<object> RowsOf(int index) => rows(index);
}
