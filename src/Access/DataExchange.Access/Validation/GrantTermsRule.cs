using DataExchange.Access.Agreements;
using DataExchange.Access.Snapshots;

namespace DataExchange.Access.Validation;

/// <summary>The terms of a clause are ones the model knows: effect, use, transform, a cache time that is not negative, conditions that are not blank.</summary>
internal sealed class GrantTermsRule : IAccessRule
{
    public IEnumerable<AccessProblem> Check(AccessSnapshot state)
        => from agreement in LiveAgreements.In(state)
           from grant in agreement.Grants
           from message in Problems(grant)
           select new AccessProblem("GRANT_TERMS", LiveAgreements.Name(agreement, grant), message);

    private static IEnumerable<string> Problems(Grant grant)
    {
        if (!Enum.IsDefined(grant.Effect) || !Enum.IsDefined(grant.Use) || !Enum.IsDefined(grant.Transform))
        {
            yield return "The effect, use or transform is not one of the model; expected a known name.";
        }

        if (grant.CacheSeconds is < 0)
        {
            yield return "The cache time is negative; expected seconds from 0.";
        }

        if (grant.ConsentScope?.Trim().Length == 0 || grant.RowCondition?.Trim().Length == 0)
        {
            yield return "A consent scope or row condition is blank; expected a text, or none.";
        }
    }
}
