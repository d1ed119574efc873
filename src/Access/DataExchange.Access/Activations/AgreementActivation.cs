using DataExchange.Access.Agreements;
using DataExchange.Access.Snapshots;
using DataExchange.Access.Validation;

namespace DataExchange.Access.Activations;

/// <summary>
/// Brings an agreement into force: checks it against the state, expands its groups against the catalogue once and for all,
/// and binds it to its content. Whether it is approved is asked by <c>AgreementLifecycle</c>, which comes before.
/// </summary>
public static class AgreementActivation
{
    /// <summary>Activates <paramref name="agreement"/>, which may be new to <paramref name="state"/> or replace the same version in it.</summary>
    public static ActivationOutcome Activate(Agreement agreement, AccessSnapshot state)
    {
        ArgumentNullException.ThrowIfNull(agreement);
        ArgumentNullException.ThrowIfNull(state);
        var active = agreement with
        {
            Status = AgreementStatus.Active,
            Expansion = GrantExpansion.Expand(agreement, state.Catalogue),
            ActivatedHash = AgreementContent.Hash(agreement),
        };
        var others = state.Agreements.Where(a => a.Reference != active.Reference).ToList();
        var problems = AccessValidator.NewProblems(With(state, others), With(state, [.. others, active])).ToList();

        // A clause without coordinates is reported by its own rule; that it leaves the expansion incomplete says nothing more.
        problems = problems.Exists(p => p.Code.StartsWith("GRANT_", StringComparison.Ordinal))
            ? problems.FindAll(p => p.Code != "AGREEMENT_NOT_AS_ACTIVATED")
            : problems;
        return new ActivationOutcome(problems.Count == 0 ? active : null, [.. problems]);
    }

    private static AccessSnapshot With(AccessSnapshot state, IEnumerable<Agreement> agreements)
        => new(state.Revision, state.Agencies, state.Clients, state.Purposes, state.Catalogue, agreements);
}
