using DataExchange.GraphQL.Language;

namespace DataExchange.Federation.Planning.Normalizing;

/// <summary>What the walk over one position has found.</summary>
/// <param name="Fields">The fields, in order.</param>
/// <param name="Visited">The fragments already gone through, each with its scope.</param>
/// <param name="Path">The response keys down to the position.</param>
internal sealed record SelectionWalk(List<CollectedField> Fields, HashSet<string> Visited, IReadOnlyCollection<string> Path)
{
    /// <summary>The parts opened at the position, by their directive and the part that they are inside of.</summary>
    public Dictionary<(DirectiveNode Directive, int Parent), int> Parts { get; } = [];
}
