namespace DataExchange.Access.Consents;

/// <summary>
/// The deadlines after a withdrawal: it takes effect in the gateway at once; it is acknowledged within 2 working days; what follows from it
/// (deletion, notice to those the data went to) is complete within 15 days, 20 where third parties are concerned, and can be extended once by at most 15.
/// </summary>
/// <param name="WithdrawnAt">When the consent was withdrawn.</param>
/// <param name="AcknowledgeBy">The first instant at which the acknowledgement is late.</param>
/// <param name="CompleteBy">The first instant at which the completion is late.</param>
public sealed record WithdrawalClock(DateTimeOffset WithdrawnAt, DateTimeOffset AcknowledgeBy, DateTimeOffset CompleteBy)
{
    private const int AcknowledgeWorkingDays = 2;
    private const int CompleteDays = 15;
    private const int CompleteDaysWithThirdParties = 20;
    private const int MostExtensionDays = 15;

    /// <summary>When it was acknowledged to the grantor; null until then.</summary>
    public DateTimeOffset? AcknowledgedAt { get; init; }

    /// <summary>When everything that follows from it was done; null until then.</summary>
    public DateTimeOffset? CompletedAt { get; init; }

    /// <summary>Why <see cref="CompleteBy"/> was put off; null when it was not.</summary>
    public string? ExtensionReason { get; init; }

    /// <summary>Starts the clock.</summary>
    public static WithdrawalClock Start(DateTimeOffset now, bool concernsThirdParties, WorkingDays calendar)
    {
        ArgumentNullException.ThrowIfNull(calendar);
        var days = concernsThirdParties ? CompleteDaysWithThirdParties : CompleteDays;
        return new(now, calendar.EndOf(AcknowledgeWorkingDays, now), LocalDays.Midnight(LocalDays.Of(now).AddDays(days + 1)));
    }

    /// <summary>Whether the acknowledgement or the completion is late.</summary>
    public bool IsOverdue(DateTimeOffset now)
        => (AcknowledgedAt is null && now >= AcknowledgeBy) || (CompletedAt is null && now >= CompleteBy);

    /// <summary>The clock with the acknowledgement noted, or one sentence that says why it cannot be.</summary>
    public (WithdrawalClock? Clock, string? Problem) Acknowledge(DateTimeOffset now)
        => AcknowledgedAt is not null ? (null, "The withdrawal was acknowledged already; there is nothing to acknowledge.") : (this with { AcknowledgedAt = now }, null);

    /// <summary>The clock with the completion noted, or one sentence that says why it cannot be.</summary>
    public (WithdrawalClock? Clock, string? Problem) Complete(DateTimeOffset now)
        => CompletedAt is not null ? (null, "The withdrawal is complete already; there is nothing to complete.")
            : AcknowledgedAt is null ? (null, "The withdrawal was not acknowledged to the person; expected that first.")
            : (this with { CompletedAt = now }, null);

    /// <summary>The first instant at which what is still to be done is late; null when all is done.</summary>
    public DateTimeOffset? DueAt => CompletedAt is not null ? null : AcknowledgedAt is null && AcknowledgeBy < CompleteBy ? AcknowledgeBy : CompleteBy;

    /// <summary>The clock with the completion put off, or one sentence that says why it cannot be.</summary>
    public (WithdrawalClock? Clock, string? Problem) Extend(int days, string reason)
        => CompletedAt is not null ? (null, "The withdrawal is complete; there is nothing to extend.")
            : ExtensionReason is not null ? (null, "The deadline was extended already; expected one extension at most.")
            : days is < 1 or > MostExtensionDays ? (null, $"The extension is of {days} days; expected 1 to {MostExtensionDays}.")
            : string.IsNullOrWhiteSpace(reason) ? (null, "The extension has no reason; expected one sentence.")
            : (this with { CompleteBy = CompleteBy.AddDays(days), ExtensionReason = reason }, null);
}
