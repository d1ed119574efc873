using DataExchange.Access.Stores;

namespace DataExchange.Access.Storage.Signals;

/// <summary>Tells within one process what this process has written. Thread-safe.</summary>
internal sealed class ProcessSignals : IAccessSignals
{
    private event Action? Changed;

    /// <summary>Tells everyone who listens.</summary>
    internal void Tell() => Changed?.Invoke();

    public async Task<StoreFailure> ListenAsync(Action listening, Action changed, CancellationToken cancellationToken)
    {
        Changed += changed;
        try
        {
            listening();
            return await new TaskCompletionSource<StoreFailure>().Task.WaitAsync(cancellationToken);
        }
        finally
        {
            Changed -= changed;
        }
    }
}
