using System.Collections.Immutable;
using DataExchange.Access.Agreements;
using DataExchange.Access.Lifecycle;
using DataExchange.Access.Snapshots;
using DataExchange.Access.Validation;

namespace DataExchange.Administration.Agreements;

/// <summary>What bringing a version into force comes to.</summary>
/// <param name="Agreement">The version, active; null when there are problems.</param>
/// <param name="Superseded">The versions that it ends.</param>
/// <param name="Problems">What stands in the way.</param>
internal sealed record Succession(Agreement? Agreement, ImmutableArray<Agreement> Superseded, ImmutableArray<AccessProblem> Problems)
{
    /// <summary>Activates an approved version.</summary>
    public static Succession Activate(Agreement agreement, AccessSnapshot state) => Take(agreement, state, AgreementLifecycle.Activate);

    /// <summary>Takes a step with a version on the state in which the version that it supersedes has ended.</summary>
    public static Succession Take(Agreement agreement, AccessSnapshot state, Func<Agreement, AccessSnapshot, AgreementTransition> step)
    {
        var ended = Earlier(agreement, state).Select(a => AgreementLifecycle.Supersede(a, agreement)).ToList();
        if (ended.Find(t => t.Agreement is null) is { } refused)
        {
            return new Succession(null, [], refused.Problems);
        }

        ImmutableArray<Agreement> superseded = [.. ended.Select(t => t.Agreement!)];
        var transition = step(agreement, With(state, superseded));
        return new Succession(transition.Agreement, superseded, transition.Problems);
    }

    /// <summary>The state with some versions put in place of their own.</summary>
    public static AccessSnapshot With(AccessSnapshot state, ImmutableArray<Agreement> put) => put.IsEmpty
        ? state
        : new AccessSnapshot(
            state.Revision,
            state.Agencies,
            state.Clients,
            state.Purposes,
            state.Catalogue,
            state.Agreements.Where(a => put.All(p => p.Reference != a.Reference)).Concat(put));

    private static IEnumerable<Agreement> Earlier(Agreement agreement, AccessSnapshot state) =>
        state.Agreements.Where(a =>
            a.Version == agreement.Supersedes && string.Equals(a.Id, agreement.Id, StringComparison.Ordinal)
            && a.Status is AgreementStatus.Active or AgreementStatus.Suspended);
}
