using DataExchange.Access.Agreements;
using DataExchange.Access.Conditions;

namespace DataExchange.Access.Decisions;

/// <summary>A clause that is satisfied but for what depends on the record or the person.</summary>
/// <param name="Basis">The clause.</param>
/// <param name="Transform">What happens to the value where the clause lets it leave.</param>
/// <param name="Condition">The condition that the record must meet, or null.</param>
/// <param name="ConsentScope">The scope of the consent that the person concerned must have given, or null. With a condition, both are needed.</param>
public sealed record GuardedClause(DecisionBasis Basis, Transform Transform, RowCondition? Condition, string? ConsentScope)
{
    /// <summary>The most seconds that a gateway may keep the value; zero for never, null for no bound. See <see cref="Decision.CacheSeconds"/>.</summary>
    public int? CacheSeconds { get; init; }

    /// <summary>What it depends on, in words that are equal for clauses that decide every record alike.</summary>
    internal string Text => $"{WireName.Of(Transform)} {Basis.Agreement} {Basis.Article} [{Condition?.Text}] [{ConsentScope}]";
}
