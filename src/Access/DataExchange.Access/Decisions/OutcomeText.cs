using System.Collections.Immutable;
using DataExchange.Access.Agreements;

namespace DataExchange.Access.Decisions;

/// <summary>The canonical words for outcomes.</summary>
internal static class OutcomeText
{
    internal const string Allow = "ALLOW";

    internal static string Transformed(Transform transform) => "TRANSFORM:" + WireName.Of(transform);

    /// <summary><c>GUARD:</c> with what is asked, and what is decided otherwise: <c>GUARD:CONSENT/DENY</c>, <c>GUARD:CONDITION+CONSENT/TRANSFORM:YEAR_ONLY</c>.</summary>
    internal static string Guarded(ImmutableArray<GuardedClause> clauses, Decision otherwise)
    {
        var condition = clauses.Any(c => c.Condition is not null);
        var consent = clauses.Any(c => c.ConsentScope is not null);
        var asked = condition && consent ? "CONDITION+CONSENT" : consent ? "CONSENT" : "CONDITION";
        var forms = string.Join('|', clauses.Select(c => c.Transform).Distinct().Order().Select(WireName.Of));
        return $"GUARD:{asked}:{forms}/{(otherwise.IsAllowed ? otherwise.Outcome : "DENY")}";
    }

    internal static string Denied(DenyReason reason) => "DENY:" + WireName.Of(reason);
}
