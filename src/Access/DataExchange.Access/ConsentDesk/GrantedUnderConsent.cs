using System.Collections.Immutable;
using DataExchange.Access.Agreements;
using DataExchange.Access.Parties;
using DataExchange.Access.Snapshots;

namespace DataExchange.Access.ConsentDesk;

/// <summary>What agreements grant under a consent: the only thing that anybody can be asked for.</summary>
public static class GrantedUnderConsent
{
    /// <summary>The agreements in force that let the client read for the purpose.</summary>
    public static ImmutableArray<Agreement> Agreements(AccessSnapshot state, ClientId client, string purpose, DateTimeOffset now)
    {
        ArgumentNullException.ThrowIfNull(state);
        return [.. state.AgreementsOf(client).Where(a => a.IsInForce(now) && a.Purposes.Contains(purpose, StringComparer.Ordinal)).OrderBy(a => a.Id, StringComparer.Ordinal)];
    }

    /// <summary>The clause under which the agreement grants the coordinate to who has the consent, or null.</summary>
    public static Grant? Clause(Agreement agreement, string coordinate)
    {
        ArgumentNullException.ThrowIfNull(agreement);
        return agreement.Expansion
            .Where(e => string.Equals(e.Coordinate, coordinate, StringComparison.Ordinal))
            .Select(e => agreement.Grants[e.GrantIndex])
            .FirstOrDefault(g => g is { Effect: GrantEffect.Allow, ConsentScope: not null } && g.Use != GrantUse.Input);
    }
}
