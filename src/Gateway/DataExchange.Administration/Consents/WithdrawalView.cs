using DataExchange.Access.Consents;

namespace DataExchange.Administration.Consents;

/// <summary>The deadlines of a withdrawal at an instant.</summary>
internal sealed record WithdrawalView(
    DateTimeOffset WithdrawnAt, DateTimeOffset AcknowledgeBy, DateTimeOffset? AcknowledgedAt, DateTimeOffset CompleteBy, DateTimeOffset? CompletedAt, string? ExtensionReason, bool IsOverdue)
{
    public static WithdrawalView? Of(WithdrawalClock? clock, DateTimeOffset now)
        => clock is null ? null : new(clock.WithdrawnAt, clock.AcknowledgeBy, clock.AcknowledgedAt, clock.CompleteBy, clock.CompletedAt, clock.ExtensionReason, clock.IsOverdue(now));
}
