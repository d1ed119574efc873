using System.Collections.Immutable;

namespace DataExchange.Access.Agreements;

/// <summary>Tells whether an agreement still is what was activated.</summary>
internal static class ActivationCheck
{
    /// <summary>Its content has the hash it was activated with, and every clause has been expanded.</summary>
    internal static bool IsAsActivated(Agreement agreement)
        => agreement.ActivatedHash.Length > 0
            && string.Equals(agreement.ActivatedHash, AgreementContent.Hash(agreement), StringComparison.Ordinal)
            && CoversEveryClause(agreement.Grants, agreement.Expansion);

    private static bool CoversEveryClause(ImmutableArray<Grant> grants, ImmutableArray<ExpandedGrant> expansion)
    {
        var covered = new bool[grants.Length];
        foreach (var expanded in expansion)
        {
            if (expanded.GrantIndex < 0 || expanded.GrantIndex >= grants.Length)
            {
                return false;
            }

            covered[expanded.GrantIndex] = true;
        }

        return covered.All(c => c);
    }
}
