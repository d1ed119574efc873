namespace DataExchange.Federation.Execution.Merging;

/// <summary>
/// A distinct entity of a fetch: where its representation lies, the first place of the result that it belongs to, and the number of its context's value
/// (-1 for none). What a guard is told of it follows the representation.
/// </summary>
internal readonly record struct EntitySlot(int Start, int Length, int Hash, int FirstTarget, int Context, int RecordLength);
