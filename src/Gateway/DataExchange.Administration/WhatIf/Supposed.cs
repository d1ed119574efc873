using System.Collections.Immutable;
using DataExchange.Access.Activations;
using DataExchange.Access.Agreements;
using DataExchange.Access.Lifecycle;
using DataExchange.Access.Snapshots;
using DataExchange.Administration.Agreements;
using DataExchange.Administration.Changes;
using DataExchange.Administration.Schema;

namespace DataExchange.Administration.WhatIf;

/// <summary>A state that is not, but could be.</summary>
/// <param name="Agreement">The agreement in question; null when there are problems.</param>
/// <param name="After">The state in which the supposition holds; null when there are problems.</param>
/// <param name="Problems">Why it cannot hold.</param>
internal sealed record Supposed(Agreement? Agreement, AccessSnapshot? After, ImmutableArray<Problem> Problems)
{
    /// <summary>What an operation's arguments suppose.</summary>
    public static Supposed Of(Operation operation)
    {
        var (agreement, problems) = Named(operation);
        return agreement is null ? new Supposed(null, null, problems)
            : operation.Argument<Supposition>("supposing") == Supposition.Revoked ? Revoked(agreement, operation.State)
            : Active(agreement, operation.State);
    }

    private static (Agreement?, ImmutableArray<Problem>) Named(Operation operation)
    {
        var (draft, id) = (operation.Argument<AgreementInput>("draft"), operation.Argument<string>("id"));
        if (draft is null == id is null)
        {
            return (null, [Problem.At("WHAT_IF", "Either `draft` or `id` and `version` must be given, and not both.")]);
        }

        if (id is not null)
        {
            return operation.Argument<int?>("version") is { } version && AgreementViews.Find(operation.State, operation.Actor, id, version) is { } known
                ? (known, [])
                : (null, [Problem.At("AGREEMENT_UNKNOWN", $"`{operation.Actor.AgencyCode}` has no such version of an agreement `{id}`; expected one of its own agreements.", "id")]);
        }

        var present = AgreementViews.FindPresent(operation.State, operation.Actor, draft!.Id);
        var read = DraftReader.Read(draft, (present?.Version ?? 0) + 1, present?.Version, operation.Actor, operation.State);
        return (read.Agreement, read.Problems);
    }

    private static Supposed Active(Agreement agreement, AccessSnapshot state)
    {
        var succession = Succession.Take(agreement, state, (a, s) =>
        {
            var outcome = AgreementActivation.Activate(a, s);
            return new AgreementTransition(outcome.Agreement, outcome.Problems);
        });
        return succession.Agreement is { } active
            ? new Supposed(active, Succession.With(state, [.. succession.Superseded, active]), [])
            : new Supposed(null, null, [.. succession.Problems.Select(Problem.Of)]);
    }

    private static Supposed Revoked(Agreement agreement, AccessSnapshot state) => AgreementLifecycle.Revoke(agreement) is { Agreement: { } revoked }
        ? new Supposed(revoked, Succession.With(state, [revoked]), [])
        : new Supposed(null, null, [.. AgreementLifecycle.Revoke(agreement).Problems.Select(Problem.Of)]);
}
