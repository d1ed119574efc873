namespace DataExchange.Gateway.Caching;

/// <summary>What catalogue and agreements say about keeping a cell.</summary>
/// <param name="Most">The most seconds; <see cref="int.MaxValue"/> for no bound, 0 for never.</param>
/// <param name="Stale">The age in seconds up to which a value serves that is no longer fresh; 0 for none.</param>
internal readonly record struct CellBound(int Most, int Stale)
{
    public static CellBound Never { get; } = new(0, 0);

    /// <summary>Of what is not data of anybody.</summary>
    public static CellBound None { get; } = new(int.MaxValue, int.MaxValue);

    public CellBound And(CellBound other) => new(Math.Min(Most, other.Most), Math.Min(Stale, other.Stale));
}
