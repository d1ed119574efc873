namespace DataExchange.Federation.Execution.Merging;

/// <summary>A place of the result that an entity belongs to.</summary>
/// <param name="Block">The block of the object.</param>
/// <param name="Next">The next place of the same entity, or -1.</param>
internal record struct EntityTarget(int Block, int Next);
