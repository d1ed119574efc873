using System.Collections.Frozen;
using DataExchange.Access.Agreements;
using DataExchange.Access.Catalogue;
using DataExchange.Access.Parties;
using DataExchange.Access.Snapshots;
using DataExchange.Gateway.Catalogue;
using DataExchange.GraphQL.TypeSystem;

namespace DataExchange.Gateway.Views;

/// <summary>
/// The coordinates that do not exist for a client. An agency sees all that is not listed for others; a company sees what is open, and what is listed for it.
/// Both see what an agreement grants them, whatever its purpose.
/// </summary>
internal static class HiddenCoordinates
{
    public static FrozenSet<string> Of(Schema schema, AccessSnapshot access, VisibilityIndex visibility, ClientId client)
    {
        var code = access.FindClient(client)?.AgencyCode ?? string.Empty;
        var granted = Granted(access, client);
        var isCompany = client.Class == ClientClass.Company;
        return schema.Types.OfType<FieldsType>().Where(t => !t.IsBuiltIn)
            .SelectMany(type => type.Fields.Select(field => (type, Coordinate: $"{type.Name}.{field.Name}")))
            .Where(f => !granted.Contains(f.Coordinate) && !IsVisible(f.type, f.Coordinate))
            .Select(f => f.Coordinate)
            .ToFrozenSet(StringComparer.Ordinal);

        // What an interface shows is decided by the types that implement it.
        bool IsVisible(FieldsType type, string coordinate) =>
            visibility.IsNarrow(coordinate) ? visibility.IsListed(coordinate, code)
            : !isCompany || type is InterfaceType || (access.Catalogue.TryGet(coordinate, out var entry) && entry.Class == DataClass.Open);
    }

    private static HashSet<string> Granted(AccessSnapshot access, ClientId client) => access.AgreementsOf(client)
        .Where(a => a.Status is AgreementStatus.Active or AgreementStatus.Suspended)
        .SelectMany(a => a.Expansion.Where(e => e.GrantIndex >= 0 && e.GrantIndex < a.Grants.Length && a.Grants[e.GrantIndex].Effect == GrantEffect.Allow))
        .Select(e => e.Coordinate)
        .ToHashSet(StringComparer.Ordinal);
}
