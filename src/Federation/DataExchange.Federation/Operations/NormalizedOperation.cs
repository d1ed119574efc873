using System.Collections.Immutable;
using DataExchange.GraphQL.Language;

namespace DataExchange.Federation.Operations;

/// <summary>
/// An operation with its fragments inlined and its type conditions resolved: the client-facing shape of the answer.
/// What reads it need not know the document. Immutable.
/// </summary>
/// <param name="Type">Query, mutation or subscription.</param>
/// <param name="Name">The operation's name, or null.</param>
/// <param name="Variables">The variables that the operation declares.</param>
/// <param name="Root">The selections on the root type, in the order of the answer.</param>
public sealed record NormalizedOperation(
    OperationType Type,
    string? Name,
    ImmutableArray<VariableDefinitionNode> Variables,
    NormalizedSelectionSet Root)
{
    /// <summary>The deferred fragments; the first is part 1 of the answer, and a fragment stands after those that it is inside of. Empty for an answer in one piece.</summary>
    public ImmutableArray<DeferredFragment> Deferred { get; init; } = [];

    /// <summary>What the guards read; at most one entry for a guard. A guard without an entry is told the key of each entity only.</summary>
    public ImmutableArray<NormalizedGuard> Guards { get; init; } = [];

    /// <summary>
    /// The names of the concrete types whose objects the answer must not tell of: where a position can have objects of several types, those of these types
    /// are absent from lists and null elsewhere, as if they were not there. Empty for none.
    /// </summary>
    public ImmutableArray<string> Unseen { get; init; } = [];

    /// <summary>Whether one part of the answer is always delivered before another.</summary>
    public bool Precedes(int earlier, int later)
    {
        for (var at = later; at > 0;)
        {
            at = Deferred[at - 1].Parent;
            if (at == earlier)
            {
                return true;
            }
        }

        return false;
    }
}
