using DataExchange.Federation.Execution.Memory;

namespace DataExchange.Federation.Execution.Merging;

/// <summary>What a cell held before it was written.</summary>
internal readonly record struct UndoEntry(int Index, Cell Before);
