using System.Collections.Frozen;
using System.Collections.Immutable;

namespace DataExchange.Administration.Identity;

/// <summary>The scope of a token that gives each role. Scopes that are not here give none.</summary>
internal static class RoleScopes
{
    private static readonly FrozenDictionary<string, Role> _roles = new Dictionary<string, Role>(StringComparer.Ordinal)
    {
        ["dx.agency.admin"] = Role.AgencyAdministrator,
        ["dx.approver"] = Role.Approver,
        ["dx.auditor"] = Role.Auditor,
        ["dx.operator"] = Role.Operator,
        ["dx.citizen"] = Role.Citizen,
        ["dx.frontdesk"] = Role.FrontDesk,
    }.ToFrozenDictionary(StringComparer.Ordinal);

    private static readonly FrozenDictionary<Role, string> _scopes = _roles.ToFrozenDictionary(r => r.Value, r => r.Key);

    /// <summary>The roles that scopes give, each once.</summary>
    public static ImmutableArray<Role> RolesOf(ImmutableArray<string> scopes) =>
        [.. scopes.Where(_roles.ContainsKey).Select(s => _roles[s]).Distinct().Order()];

    /// <summary>The scope that gives a role.</summary>
    public static string ScopeOf(Role role) => _scopes[role];
}
