namespace DataExchange.Federation.Execution.Merging;

/// <summary>A distinct entity of a fetch: where its representation lies, and the first place of the result that it belongs to.</summary>
internal readonly record struct EntitySlot(int Start, int Length, int Hash, int FirstTarget);
