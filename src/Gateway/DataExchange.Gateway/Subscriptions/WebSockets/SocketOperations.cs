namespace DataExchange.Gateway.Subscriptions.WebSockets;

/// <summary>The operations that run on one WebSocket, by id. Thread-safe.</summary>
internal sealed class SocketOperations
{
    private readonly Lock _gate = new();
    private readonly Dictionary<string, CancellationTokenSource> _stops = new(StringComparer.Ordinal);
    private readonly HashSet<Task> _running = [];

    /// <summary>How many run, those included that are told to end and have not yet.</summary>
    public int Count
    {
        get
        {
            lock (_gate)
            {
                return _running.Count;
            }
        }
    }

    public bool Has(string id)
    {
        lock (_gate)
        {
            return _stops.ContainsKey(id);
        }
    }

    /// <summary>Starts an operation under an id that is free.</summary>
    /// <param name="id">The id.</param>
    /// <param name="run">Runs it, given what frees the id and what stops it. It never fails.</param>
    public void Start(string id, Func<Action, CancellationToken, Task> run)
    {
        var stop = new CancellationTokenSource();
        lock (_gate)
        {
            _stops.Add(id, stop);
        }

        var running = RunAsync(id, stop, run);
        lock (_gate)
        {
            _running.Add(running);
        }

        _ = running.ContinueWith(Forget, CancellationToken.None, TaskContinuationOptions.ExecuteSynchronously, TaskScheduler.Default);
    }

    /// <summary>Stops an operation; nothing happens where there is none of that id.</summary>
    public void Stop(string id)
    {
        CancellationTokenSource? stop;
        lock (_gate)
        {
            _stops.Remove(id, out stop);
        }

        stop?.Cancel();
    }

    /// <summary>Stops all and waits for their ends.</summary>
    public async Task StopAllAsync()
    {
        CancellationTokenSource[] stops;
        Task[] running;
        lock (_gate)
        {
            stops = [.. _stops.Values];
            running = [.. _running];
            _stops.Clear();
        }

        foreach (var stop in stops)
        {
            await stop.CancelAsync().ConfigureAwait(false);
        }

        await Task.WhenAll(running).ConfigureAwait(false);
    }

    // The receiving loop goes on at once, whatever the operation does.
    private async Task RunAsync(string id, CancellationTokenSource stop, Func<Action, CancellationToken, Task> run)
    {
        await Task.Yield();
        await run(() => Free(id, stop), stop.Token).ConfigureAwait(false);
        Free(id, stop);
    }

    private void Free(string id, CancellationTokenSource own)
    {
        lock (_gate)
        {
            if (_stops.TryGetValue(id, out var current) && current == own)
            {
                _stops.Remove(id);
            }
        }
    }

    private void Forget(Task ended)
    {
        lock (_gate)
        {
            _running.Remove(ended);
        }
    }
}
