using DataExchange.Access.Parties;
using DataExchange.Access.Snapshots;
using DataExchange.Gateway.Identity;
using DataExchange.GraphQL.Server.Resolving;

namespace DataExchange.Administration.Identity;

/// <summary>Lets callers through to operations, by the table of rules. Whoever it does not let through learns which role is needed.</summary>
internal static class OperationGate
{
    /// <summary>The actor, or why the caller is refused.</summary>
    public static (Actor? Actor, FieldError? Refusal) Admit(OperationRule rule, Caller caller, AccessSnapshot state)
    {
        var roles = caller.Official is null ? [] : RoleScopes.RolesOf(caller.Scopes);
        var actor = new Actor(caller.ClientId, AgencyOf(caller.ClientId, state), caller.Official, roles);
        return Problem(rule, actor, state) is { } problem ? (null, new FieldError(problem, "FORBIDDEN")) : (actor, null);
    }

    private static string? Problem(OperationRule rule, Actor actor, AccessSnapshot state)
    {
        var name = rule.Operation[(rule.Operation.IndexOf('.', StringComparison.Ordinal) + 1)..];
        if (Unregistered(actor, state) is { } unregistered)
        {
            return unregistered;
        }

        if (rule.NeedsPerson && actor.Person is null)
        {
            return $"`{name}` needs a person with {Needed(rule)}: this token stands for the client alone; sign in as a person.";
        }

        return rule.Roles.IsEmpty || rule.Roles.Any(actor.Is) ? null : $"`{name}` needs {Needed(rule)}; the token's scopes give another or none.";
    }

    private static string? Unregistered(Actor actor, AccessSnapshot state) =>
        actor.Agency is { } agency
            ? agency.Status == AgencyStatus.Active ? null : $"The agency `{agency.Code}` is suspended."
            // The first agencies and clients of an empty register are registered by an operator whose own client is not yet in it.
            : state.Clients.IsEmpty && actor.Is(Role.Operator) ? null : "The token's client is not registered.";

    private static Agency? AgencyOf(string clientId, AccessSnapshot state) =>
        ClientId.TryParse(clientId, out var id, out _) && state.FindClient(id) is { } client ? state.FindAgency(client.AgencyCode) : null;

    private static string Needed(OperationRule rule) =>
        "the role " + string.Join(" or ", rule.Roles.Select(r => $"{NameOf(r)} (scope `{RoleScopes.ScopeOf(r)}`)"));

    private static string NameOf(Role role) => role switch
    {
        Role.AgencyAdministrator => "administrator of an agency",
        Role.Approver => "approver",
        Role.Auditor => "auditor",
        Role.Operator => "platform operator",
        Role.Citizen => "citizen",
        Role.FrontDesk => "front desk",
        _ => throw new ArgumentOutOfRangeException(nameof(role), "The role is not one of the enumeration."),
    };
}
