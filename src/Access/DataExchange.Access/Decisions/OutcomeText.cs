using DataExchange.Access.Agreements;

namespace DataExchange.Access.Decisions;

/// <summary>The canonical words for outcomes.</summary>
internal static class OutcomeText
{
    internal const string Allow = "ALLOW";

    internal static string Transformed(Transform transform) => "TRANSFORM:" + WireName.Of(transform);

    internal static string Denied(DenyReason reason) => "DENY:" + WireName.Of(reason);
}
