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

    /// <summary>
    /// What is wrong after a change and was not before, each once, in the order of <see cref="Validate"/>: old faults do not stand in the way of mending
    /// others. Of agreements only those are looked at that the change can have touched, so that a change of one among thousands costs one.
    /// </summary>
    /// <param name="before">The state before.</param>
    /// <param name="after">The state after; what is the same object in both is taken as unchanged.</param>
    public static ImmutableArray<AccessProblem> NewProblems(AccessSnapshot before, AccessSnapshot after)
    {
        ArgumentNullException.ThrowIfNull(before);
        ArgumentNullException.ThrowIfNull(after);
        var touched = TouchedAgreements.Between(before, after);
        return [.. Validate(touched.In(after)).Except(Validate(touched.In(before)))];
    }
}
