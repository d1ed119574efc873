namespace DataExchange.Federation.Execution.Merging;

/// <summary>An object that has been read from a response.</summary>
/// <param name="Shape">The number of its shape.</param>
/// <param name="Start">Where it starts in the response.</param>
/// <param name="Length">How many bytes it has; 0 for no object.</param>
/// <param name="Block">Its cells.</param>
internal readonly record struct Repeat(int Shape, int Start, int Length, int Block);
