using System.Collections.Immutable;

namespace DataExchange.Access.Decisions;

/// <summary>What the clauses say about one coordinate, gathered in any order. Not thread-safe.</summary>
internal sealed class Evidence
{
    /// <summary>From farthest to nearest: the order of evaluation reached before a clause failed.</summary>
    private static readonly ImmutableArray<DenyReason> _nearness =
    [
        DenyReason.PurposeNotGranted, DenyReason.AgreementExpired, DenyReason.AgreementSuspended,
        DenyReason.CaseRequired, DenyReason.PolicyError,
    ];

    /// <summary>The first clause that forbids, or null.</summary>
    internal Clause? Forbidding { get; private set; }

    /// <summary>The widest satisfied clause for output, or null.</summary>
    internal Clause? Output { get; private set; }

    /// <summary>The clauses for output that are satisfied but for the record or the person, in any order.</summary>
    internal List<GuardedClause> Guarded { get; } = [];

    /// <summary>The first satisfied clause that lets the client ask by the plain value, or null.</summary>
    internal Clause? Input { get; private set; }

    /// <summary>The output clause that came nearest to being satisfied and why it is not, or null.</summary>
    internal (DenyReason Reason, Clause Clause)? NearMiss { get; private set; }

    internal void Forbid(Clause clause) => Forbidding = First(Forbidding, clause);

    internal void AllowOutput(Clause clause)
        => Output = Output is { } best && best.Grant.Transform != clause.Grant.Transform
            ? (best.Grant.Transform < clause.Grant.Transform ? best : clause)
            : First(Output, clause);

    internal void AllowGuarded(GuardedClause clause) => Guarded.Add(clause);

    internal void AllowInput(Clause clause) => Input = First(Input, clause);

    internal void Miss(DenyReason reason, Clause clause)
    {
        if (NearMiss is not { } known)
        {
            NearMiss = (reason, clause);
            return;
        }

        var order = _nearness.IndexOf(reason).CompareTo(_nearness.IndexOf(known.Reason));
        if (order > 0 || (order == 0 && clause.IsBefore(known.Clause)))
        {
            NearMiss = (reason, clause);
        }
    }

    private static Clause First(Clause? known, Clause clause) => known is { } k && !clause.IsBefore(k) ? k : clause;
}
