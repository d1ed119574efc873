namespace DataExchange.Gateway.Grouping;

/// <summary>
/// Does one thing for many who ask at once. Whoever asks is given the outcome of a run that began after it asked, never of one that was under way:
/// who asks while one runs waits for the next, together with all others. Thread-safe.
/// </summary>
/// <param name="work">What is done; never twice at the same time.</param>
internal sealed class GroupRun<T>(Func<Task<T>> work)
{
    private readonly Lock _gate = new();
    private TaskCompletionSource<T>? _next;
    private bool _isRunning;

    /// <summary>The outcome of the next run. Waiting for it may be given up without ending it for the others.</summary>
    public Task<T> JoinAsync()
    {
        TaskCompletionSource<T> first;
        lock (_gate)
        {
            if (_isRunning)
            {
                return (_next ??= NewGroup()).Task;
            }

            _isRunning = true;
            first = NewGroup();
        }

        Start(first);
        return first.Task;
    }

    private static TaskCompletionSource<T> NewGroup() => new(TaskCreationOptions.RunContinuationsAsynchronously);

    // What is done for all is not done in the context of the one who asked first.
    private void Start(TaskCompletionSource<T> group)
    {
        if (ExecutionContext.IsFlowSuppressed())
        {
            _ = RunAsync(group);
            return;
        }

        using (ExecutionContext.SuppressFlow())
        {
            _ = RunAsync(group);
        }
    }

    private async Task RunAsync(TaskCompletionSource<T> group)
    {
        await RunOneAsync(group).ConfigureAwait(false);
        while (TakeNext() is { } next)
        {
            // Work that never waits must not hold the one who happened to ask first.
            await Task.CompletedTask.ConfigureAwait(ConfigureAwaitOptions.ForceYielding);
            await RunOneAsync(next).ConfigureAwait(false);
        }
    }

    private async Task RunOneAsync(TaskCompletionSource<T> group)
    {
        try
        {
            group.SetResult(await work().ConfigureAwait(false));
        }
        catch (Exception failure)
        {
            // The boundary of a run: each of the group is told.
            group.SetException(failure);
        }
    }

    // INVARIANT: a group is taken before its run begins, so that nobody joins it later.
    private TaskCompletionSource<T>? TakeNext()
    {
        lock (_gate)
        {
            var next = _next;
            _next = null;
            _isRunning = next is not null;
            return next;
        }
    }
}
