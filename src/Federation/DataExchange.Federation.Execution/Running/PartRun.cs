using DataExchange.Federation.Execution.CachedFlights;
using DataExchange.Federation.Execution.Compilation;
using DataExchange.Federation.Execution.Incremental;
using DataExchange.Federation.Execution.Results;
using DataExchange.Federation.Execution.Transport;

namespace DataExchange.Federation.Execution.Running;

/// <summary>One execution whose answer comes in parts: each as soon as the fetches have ended that it waits for. Not safe for concurrent use.</summary>
internal sealed class PartRun : IDisposable
{
    // It has no handle to be given back, and a timer may still fire when the run is over.
    private readonly SemaphoreSlim _progress = new(0);
    private readonly CancellationToken _cancellationToken;
    private readonly PlanRun _run;
    private int _callsTaken;

    public PartRun(
        ExecutablePlan plan, ExecutionRequest request, ISubgraphClient client, FlightCache? cache, ExecutionOptions options, TimeProvider time, CancellationToken cancellationToken)
    {
        _cancellationToken = cancellationToken;
        _run = new PlanRun(plan, request, client, cache, options, time, () => _progress.Release(), cancellationToken);
    }

    /// <summary>Starts all fetches; ends when those have ended that the first part waits for.</summary>
    public async Task FetchFirstAsync()
    {
        _run.Start();
        while (!_run.Look(static (state, _) => state.Graph.IsEnded(0)) && !_run.HasFault)
        {
            await _progress.WaitAsync(CancellationToken.None);
        }

        await _run.ThrowFaultAsync();
    }

    /// <summary>Makes the first part of the answer, and knows what comes after it.</summary>
    public IncrementalExecution ProjectFirst() => _run.Look((state, calls) =>
    {
        _callsTaken = calls.Count;
        var first = state.Project([.. calls], out var nodes);
        var delivery = new DeferredDelivery(state.Plan, state.Merged, state.DeferredErrors!, state.Ports, state.Options);
        delivery.Begin(first.Data.Span, state.Plan.Projection.Root(state.Variables.Conditions), nodes, first.ErrorCount);
        return new IncrementalExecution(this, first, delivery);
    });

    /// <summary>Ends when more of the answer can be delivered.</summary>
    public async Task<IncrementalPart> NextAsync(DeferredDelivery delivery)
    {
        while (true)
        {
            _cancellationToken.ThrowIfCancellationRequested();
            await _run.ThrowFaultAsync();
            if (_run.Look((state, _) => delivery.TryDeliver(state.Graph.IsEnded)) is { } part)
            {
                return part;
            }

            await _progress.WaitAsync(_cancellationToken);
        }
    }

    /// <summary>The requests that have ended since this was last asked.</summary>
    public IReadOnlyList<SubgraphCall> TakeCalls() => _run.Look((_, calls) =>
    {
        var taken = calls[_callsTaken..];
        _callsTaken = calls.Count;
        return taken;
    });

    /// <summary>Gives up what is under way; ends when nothing is any more.</summary>
    public Task StopAsync() => _run.StopAsync();

    public void Dispose() => _run.Dispose();
}
