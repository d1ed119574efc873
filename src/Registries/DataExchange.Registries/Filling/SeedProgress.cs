namespace DataExchange.Registries.Filling;

/// <summary>How far the filling of a store has come.</summary>
/// <param name="Registry">Name of the registry.</param>
/// <param name="Done">Source rows done, over all steps.</param>
/// <param name="Total">Source rows to do.</param>
/// <param name="RowsPerSecond">Source rows per second since the start; 0 at the start.</param>
/// <param name="Remaining">Time left at that rate; null at the start.</param>
public readonly record struct SeedProgress(string Registry, long Done, long Total, double RowsPerSecond, TimeSpan? Remaining);
