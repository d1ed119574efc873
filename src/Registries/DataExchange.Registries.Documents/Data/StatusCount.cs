using DataExchange.Registries.Documents.Exchange;

namespace DataExchange.Registries.Documents.Data;

/// <summary>How many deliveries have a status.</summary>
internal sealed record StatusCount(DeliveryState State, int Count)
{
    /// <summary>The code of the status; null before arrival.</summary>
    public string? Status => DeliveryStates.CodeOf(State);
}
