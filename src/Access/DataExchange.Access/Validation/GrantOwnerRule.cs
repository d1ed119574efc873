using DataExchange.Access.Agreements;
using DataExchange.Access.Catalogue;
using DataExchange.Access.Snapshots;

namespace DataExchange.Access.Validation;

/// <summary>A provider grants only what it owns; of a group it owns at least one field.</summary>
internal sealed class GrantOwnerRule : IAccessRule
{
    public IEnumerable<AccessProblem> Check(AccessSnapshot state)
        => from agreement in LiveAgreements.In(state)
           from grant in agreement.Grants
           let named = GrantExpansion.Named(grant, state.Catalogue)
           where !named.IsEmpty && !named.Any(e => GrantExpansion.IsOwned(e, agreement.ProviderAgency))
           select new AccessProblem(
               "GRANT_NOT_OWNED", LiveAgreements.Name(agreement, grant), $"`{grant.Coordinate}` belongs to {Owners(named[0])}; expected a field of `{agreement.ProviderAgency}`.");

    private static string Owners(CatalogueEntry entry) => string.Join(" and ", entry.Owners.Select(o => $"`{o}`"));
}
