using System.Buffers;
using DataExchange.Federation.Execution.Incremental;
using DataExchange.Federation.Execution.Results;

namespace DataExchange.Federation.Execution.Running;

/// <summary>
/// An answer in parts, under way: its first part, and those that come after it. Dispose of it when no further part is wanted; what is still under way is
/// given up then. Not safe for concurrent use.
/// </summary>
public sealed class IncrementalExecution : IAsyncDisposable
{
    private readonly PartRun _run;
    private readonly DeferredDelivery _delivery;
    private readonly IReadOnlyList<DeferredInstance> _announced;
    private bool _isDisposed;

    internal IncrementalExecution(PartRun run, ExecutionResult first, DeferredDelivery delivery)
    {
        _run = run;
        _delivery = delivery;
        First = first;
        _announced = delivery.TakeAnnounced();
        HasNext = delivery.HasNext;
    }

    /// <summary>The first part; disposed of with the execution.</summary>
    public ExecutionResult First { get; }

    /// <summary>Whether a further part is to come.</summary>
    public bool HasNext { get; private set; }

    /// <summary>Writes what the first part says about those to come: members of the response object, each after a comma.</summary>
    public void WriteOpening(IBufferWriter<byte> output, IncrementalFormat format) => IncrementalWriter.WriteOpening(output, format, _announced, _announced.Count > 0);

    /// <summary>Waits for the next part: everything that is ready by then.</summary>
    /// <returns>The part; the caller disposes of it.</returns>
    /// <exception cref="OperationCanceledException">The client went away.</exception>
    /// <exception cref="InvalidOperationException">No further part is to come.</exception>
    public async Task<IncrementalPart> NextAsync()
    {
        if (!HasNext)
        {
            throw new InvalidOperationException("No further part is to come.");
        }

        var part = await _run.NextAsync(_delivery);
        HasNext = part.HasNext;
        return part;
    }

    /// <summary>The requests that subgraphs were sent since this was last asked, those of the first part left out, in the order of their ends. May be asked when the execution is disposed of.</summary>
    public IReadOnlyList<SubgraphCall> TakeCalls() => _run.TakeCalls();

    /// <summary>Gives up what is under way and returns all memory to the pools.</summary>
    public async ValueTask DisposeAsync()
    {
        if (_isDisposed)
        {
            return;
        }

        _isDisposed = true;
        await _run.StopAsync();
        First.Dispose();
        _run.Dispose();
    }
}
