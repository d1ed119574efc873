using System.Collections.Immutable;
using DataExchange.Access.Lifecycle;
using DataExchange.Access.Parties;
using DataExchange.Access.Stores;

namespace DataExchange.Administration.Identity;

/// <summary>Who takes a step: the token's client with its agency, the person in front of it, the person's roles.</summary>
/// <param name="ClientId">The client as its token names it.</param>
/// <param name="Agency">The client's agency, active; null only for an operator before anything is registered.</param>
/// <param name="Person">The person's identifier at the token issuer, or null for the client alone.</param>
/// <param name="Roles">The person's roles; empty for the client alone.</param>
internal sealed record Actor(string ClientId, Agency? Agency, string? Person, ImmutableArray<Role> Roles)
{
    /// <summary>The code of the agency; empty for an operator before anything is registered.</summary>
    public string AgencyCode => Agency?.Code ?? "";

    /// <summary>The person as a party to agreements.</summary>
    public AgreementActor Party => new(Person ?? "", AgencyCode);

    /// <summary>Whether the person has the role.</summary>
    public bool Is(Role role) => Roles.Contains(role);

    /// <summary>The author of a change: the agency and the person's identifier.</summary>
    public ChangeAuthor Author(string why) => new($"{(AgencyCode.Length > 0 ? AgencyCode : ClientId)}/{Person}", why);
}
