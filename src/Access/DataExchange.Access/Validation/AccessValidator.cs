using System.Collections.Immutable;
using DataExchange.Access.Snapshots;

namespace DataExchange.Access.Validation;

/// <summary>Finds everything that is wrong with a state, at once.</summary>
public static class AccessValidator
{
    private static readonly ImmutableArray<IAccessRule> _rules =
    [
        new ClientAgencyRule(),
        new ClientMemberRule(),
        new PurposeCodeRule(),
        new PurposeOwnerRule(),
        new AgreementAgencyRule(),
        new AgreementClientRule(),
        new AgreementPurposeRule(),
        new AgreementValidityRule(),
        new AgreementLimitsRule(),
        new AgreementActiveTwiceRule(),
        new AgreementActivationRule(),
        new GrantCoordinateRule(),
        new GrantOwnerRule(),
        new GrantTermsRule(),
        new GrantTransformRule(),
        new GrantConditionRule(),
    ];

    /// <summary>All problems, ordered by rule and then by the state; empty when the state may be saved.</summary>
    public static ImmutableArray<AccessProblem> Validate(AccessSnapshot state)
    {
        ArgumentNullException.ThrowIfNull(state);
        return [.. _rules.SelectMany(r => r.Check(state))];
    }
}
