namespace DataExchange.Federation.Execution.Merging;

/// <summary>A point to which reading can be undone.</summary>
/// <param name="Undo">How many older cells had been written.</param>
/// <param name="Cells">How many cells were in use.</param>
internal readonly record struct ReadMark(int Undo, int Cells);
