namespace DataExchange.Federation.Execution.Compilation;

/// <summary>A step down the merged result.</summary>
/// <param name="Key">The key, for the paths of errors.</param>
/// <param name="Slot">The cell in the object's block.</param>
/// <param name="Types">The numbers of the concrete types for which the step is taken; null for all.</param>
internal sealed record PathStep(string Key, int Slot, int[]? Types);
