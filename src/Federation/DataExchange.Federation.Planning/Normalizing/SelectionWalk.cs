namespace DataExchange.Federation.Planning.Normalizing;

/// <summary>What the walk over one position has found.</summary>
/// <param name="Fields">The fields, in order.</param>
/// <param name="Visited">The fragments already gone through, each with its types and conditions.</param>
internal sealed record SelectionWalk(List<CollectedField> Fields, HashSet<string> Visited);
