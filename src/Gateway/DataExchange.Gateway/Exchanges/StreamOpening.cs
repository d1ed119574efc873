using DataExchange.Federation.Execution.Subscriptions;

namespace DataExchange.Gateway.Exchanges;

/// <summary>A subscription that may be opened.</summary>
/// <param name="Trigger">What the registry of its root field is asked.</param>
/// <param name="Place">The place it takes among the open ones; given back by disposing of it. Null where it has one already.</param>
internal sealed record StreamOpening(TriggerRequest Trigger, IDisposable? Place) : IDisposable
{
    public void Dispose() => Place?.Dispose();
}
