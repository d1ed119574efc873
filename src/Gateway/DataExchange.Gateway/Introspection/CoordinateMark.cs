using DataExchange.Access;
using DataExchange.Access.Decisions;

namespace DataExchange.Gateway.Introspection;

/// <summary>What a client is told about a field of its view, in brackets at the end of the description: tools that do not know it show it as text.</summary>
internal static class CoordinateMark
{
    /// <summary>The mark.</summary>
    public static string Of(Decision decision) => decision switch
    {
        Allow { Basis: null } => "[open]",
        Allow => $"[granted under {Place(decision)}]",
        AllowTransformed transformed => $"[granted as {WireName.Of(transformed.Transform)} under {Place(decision)}]",
        AllowGuarded guarded => $"[guarded by {What(guarded)} under {Place(decision)}]",
        Deny { Reason: DenyReason.FieldForbidden } => "[forbidden]",
        Deny { Reason: DenyReason.FieldNotGranted or DenyReason.NoAgreement } => "[requestable]",
        Deny deny => $"[requestable: {deny.ReasonCode}]",
        _ => "[requestable]",
    };

    private static string Place(Decision decision) => decision.Basis is { } basis ? $"{basis.Agreement}, {basis.Article}" : "no agreement";

    private static string What(AllowGuarded guarded) => (guarded.Clauses.Any(c => c.ConsentScope is not null), guarded.Clauses.Any(c => c.Condition is not null)) switch
    {
        (true, true) => "consent and row condition",
        (true, _) => "consent",
        _ => "row condition",
    };
}
