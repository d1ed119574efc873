using DataExchange.Access.Agreements;
using DataExchange.Access.Decisions;
using DataExchange.Access.Guards;

namespace DataExchange.Gateway.Decisions;

/// <summary>One coordinate that a guard decides.</summary>
/// <param name="Coordinate">The coordinate, as consents name it.</param>
/// <param name="Decision">Its clauses.</param>
/// <param name="At">The way from the entity to the object that has the field: see <see cref="GuardScope.At"/>.</param>
/// <param name="IsInput">Whether another cell is computed from it: then only a clause that lets it leave whole counts.</param>
internal sealed record GuardTerm(string Coordinate, AllowGuarded Decision, string? At, bool IsInput)
{
    /// <summary>Whether a person has to be asked for.</summary>
    public bool NeedsConsent { get; } = Decision.Clauses.Any(c => c.ConsentScope is not null);

    /// <summary>Equal for terms that decide every record alike: conditions do not depend on the coordinate, consents do.</summary>
    public string Key { get; } = Decision.Clauses.Any(c => c.ConsentScope is not null)
        ? $"{Coordinate} {Decision.Id} {At} {IsInput}"
        : $"{string.Join(" | ", Decision.Clauses.Select(c => $"{c.Transform} {c.Condition?.RecordType} {c.Condition?.Text}"))} {At} {IsInput}";

    /// <summary>Whether the outcome lets the cell be fetched.</summary>
    public bool IsPassedBy(GuardOutcome outcome) => outcome is { Reason: null, Clause: { } clause } && (!IsInput || clause.Transform == Transform.None);

    /// <summary>The full path, from the entity, of what a condition of this term reads.</summary>
    public string PathOf(string field) => string.IsNullOrEmpty(At) ? field : $"{At}.{field}";
}
