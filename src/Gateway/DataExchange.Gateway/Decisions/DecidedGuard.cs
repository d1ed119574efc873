using System.Collections.Immutable;

namespace DataExchange.Gateway.Decisions;

/// <summary>What is decided entity by entity while an operation runs. Immutable.</summary>
/// <param name="Terms">The coordinates that must all pass; at least one.</param>
internal sealed record DecidedGuard(ImmutableArray<GuardTerm> Terms)
{
    /// <summary>Whether a person has to be asked for.</summary>
    public bool NeedsConsent { get; } = Terms.Any(t => t.NeedsConsent);

    /// <summary>The agreements whose consents are asked for, by identifier.</summary>
    public ImmutableArray<string> ConsentAgreements { get; } =
    [
        .. Terms.SelectMany(t => t.Decision.Clauses).Where(c => c.ConsentScope is not null).Select(c => c.Basis.Agreement.Id).Distinct(StringComparer.Ordinal),
    ];
}
