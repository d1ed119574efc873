using System.Collections.Immutable;

namespace DataExchange.Access.Decisions;

/// <summary>The value may leave of those records, and of those people, for which one of its clauses is satisfied; <c>Guards</c> evaluates them.</summary>
public sealed record AllowGuarded : Decision
{
    internal AllowGuarded(string id, ImmutableArray<GuardedClause> clauses, Decision otherwise) : base(id, clauses[0].Basis)
        => (Clauses, Otherwise, CacheSeconds) = (clauses, otherwise, CacheBounds.Smallest(clauses.Select(c => c.CacheSeconds).Append(otherwise.CacheSeconds)));

    /// <summary>The clauses, the widest transform first, at least one; each wider than what <see cref="Otherwise"/> allows.</summary>
    public ImmutableArray<GuardedClause> Clauses { get; }

    /// <summary>What is decided where none of the clauses is satisfied: an unguarded clause, or a denial.</summary>
    public Decision Otherwise { get; }

    /// <summary>What is decided for whoever cannot ask record by record: <see cref="Otherwise"/>, or a denial that names what would have to be asked.</summary>
    public Decision Unguarded => Otherwise.IsAllowed
        ? Otherwise
        : new Deny(Id, Basis, Clauses.Any(c => c.ConsentScope is not null) ? DenyReason.ConsentRequired : DenyReason.RowCondition);

    /// <inheritdoc />
    public override bool IsAllowed => true;

    /// <inheritdoc />
    public override string Outcome => OutcomeText.Guarded(Clauses, Otherwise);
}
