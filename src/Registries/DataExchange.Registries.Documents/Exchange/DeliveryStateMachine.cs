namespace DataExchange.Registries.Documents.Exchange;

/// <summary>
/// Which status may follow which, for one recipient: sent → 01 → (02 | 03 → 04 → 05 → 06); a recall 13 is answered
/// by 15 or 16. Source: the status codes of QCVN 102:2016. ASSUMPTIONS, of which no source was read: a refused, a
/// finished and a given-back delivery can no longer be asked back; after 16 the work goes on where it stood.
/// </summary>
internal static class DeliveryStateMachine
{
    /// <summary>The states that can follow; empty where the delivery has ended.</summary>
    /// <param name="present">The latest state.</param>
    /// <param name="beforeRecall">The state in which the latest recall found the delivery; ignored without one.</param>
    public static IReadOnlyList<DeliveryState> After(DeliveryState present, DeliveryState beforeRecall) => present switch
    {
        DeliveryState.Sent => [DeliveryState.Arrived, DeliveryState.RecallRequested],
        DeliveryState.Arrived => [DeliveryState.Refused, DeliveryState.Accepted, DeliveryState.RecallRequested],
        DeliveryState.Accepted => [DeliveryState.Assigned, DeliveryState.RecallRequested],
        DeliveryState.Assigned => [DeliveryState.InProcess, DeliveryState.RecallRequested],
        DeliveryState.InProcess => [DeliveryState.Finished, DeliveryState.RecallRequested],
        DeliveryState.RecallRequested => [DeliveryState.RecallAgreed, DeliveryState.RecallRefused],
        DeliveryState.RecallRefused when beforeRecall < DeliveryState.RecallRequested => After(beforeRecall, DeliveryState.Sent),
        _ => [],
    };

    /// <summary>Whether a state can follow; see <see cref="After"/>.</summary>
    public static bool CanFollow(DeliveryState present, DeliveryState beforeRecall, DeliveryState next) =>
        After(present, beforeRecall).Contains(next);
}
