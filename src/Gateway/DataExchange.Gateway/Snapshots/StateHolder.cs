namespace DataExchange.Gateway.Snapshots;

/// <summary>The state that requests see, behind one field. It is swapped whole, once everything about it is known to be good.</summary>
internal sealed class StateHolder : IDisposable
{
    private volatile GatewayState? _current;

    private volatile TaskCompletionSource _changed = new(TaskCreationOptions.RunContinuationsAsynchronously);

    /// <summary>The current state; null until the first one is loaded.</summary>
    public GatewayState? Current => _current;

    /// <summary>Ends when another state than the current one is in force. Who looks at this first and at the current state then misses no change.</summary>
    public Task Changed => _changed.Task;

    /// <summary>The current state for one request, its links entered; null until the first one is loaded.</summary>
    public GatewayState? Enter()
    {
        // A state whose links are closed has been replaced since it was read: the next look finds its successor.
        while (_current is { } state)
        {
            if (state.Links.TryEnter())
            {
                return state;
            }
        }

        return null;
    }

    /// <summary>Puts a state into force. Links that the one before does not share with it are closed once the last request that entered them has left.</summary>
    public void Swap(GatewayState state) => Replace(state);

    /// <summary>Ends service: nobody enters any more, and the links are closed by the last to leave.</summary>
    public void Dispose() => Replace(null);

    private void Replace(GatewayState? state)
    {
        var last = Interlocked.Exchange(ref _current, state);
        Interlocked.Exchange(ref _changed, new(TaskCreationOptions.RunContinuationsAsynchronously)).SetResult();
        if (last is not null && last.Links != state?.Links)
        {
            last.Links.Leave();
        }
    }
}
