using DataExchange.Access.Agreements;
using DataExchange.Access.Catalogue;
using DataExchange.Access.Conditions;
using DataExchange.Access.Snapshots;

namespace DataExchange.Access.Validation;

/// <summary>
/// A row condition can be read and typed for every coordinate that its clause names, and reads only what the provider owns:
/// otherwise the outcome would tell something of another agency's data.
/// </summary>
internal sealed class GrantConditionRule : IAccessRule
{
    public IEnumerable<AccessProblem> Check(AccessSnapshot state)
        => from agreement in LiveAgreements.In(state)
           from grant in agreement.Grants
           where grant.RowCondition is { } text && text.Trim().Length > 0
           let message = Problem(state.Catalogue, agreement, grant)
           where message is not null
           select new AccessProblem("GRANT_CONDITION", LiveAgreements.Name(agreement, grant), message);

    private static string? Problem(FieldCatalogue catalogue, Agreement agreement, Grant grant)
    {
        foreach (var type in GrantExpansion.Named(grant, catalogue).Select(e => e.TypeName).Distinct(StringComparer.Ordinal))
        {
            var (condition, problem) = RowCondition.Read(grant.RowCondition!, type, catalogue);
            if (condition is null)
            {
                return problem;
            }

            foreach (var coordinate in condition.Coordinates(catalogue))
            {
                if (catalogue.TryGet(coordinate, out var entry) && !GrantExpansion.IsOwned(entry, agreement.ProviderAgency))
                {
                    return $"The condition reads `{coordinate}`, which belongs to `{entry.Owners[0]}`; expected fields of `{agreement.ProviderAgency}` only.";
                }
            }
        }

        return grant.Effect == GrantEffect.Allow && grant.Use != GrantUse.Output
            ? "A condition cannot be met before a record is known, so a coordinate cannot be asked by under one; expected a clause for output only."
            : null;
    }
}
