using System.Collections.Immutable;
using DataExchange.Access.Agreements;

namespace DataExchange.Administration.Agreements;

/// <summary>A clause with the fields that it came to at activation.</summary>
/// <param name="Grant">The clause as signed.</param>
/// <param name="Coordinates">The fields; empty before activation.</param>
internal sealed record Clause(Grant Grant, ImmutableArray<string> Coordinates)
{
    /// <summary>The clauses of an agreement, in their order.</summary>
    public static ImmutableArray<Clause> Of(Agreement agreement)
    {
        var byGrant = agreement.Expansion.ToLookup(e => e.GrantIndex, e => e.Coordinate);
        return [.. agreement.Grants.Select((g, i) => new Clause(g, [.. byGrant[i]]))];
    }
}
