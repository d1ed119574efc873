using System.Collections.Immutable;
using DataExchange.Access.Stores;

namespace DataExchange.Administration.Changes;

/// <summary>What a change comes to on one state: what to write, or why it cannot be done.</summary>
/// <param name="Change">What to write; null when there are problems.</param>
/// <param name="Problems">Why not; empty when there is a change.</param>
internal sealed record Attempt(AccessChange? Change, ImmutableArray<Problem> Problems)
{
    public static implicit operator Attempt(AccessChange change) => new(change, []);

    public static implicit operator Attempt(Problem problem) => new(null, [problem]);

    public static Attempt Refused(IEnumerable<Problem> problems) => new(null, [.. problems]);
}
