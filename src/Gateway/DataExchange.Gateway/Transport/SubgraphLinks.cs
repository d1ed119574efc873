using DataExchange.Federation.Execution.Running;
using DataExchange.Federation.Execution.Subscriptions;

namespace DataExchange.Gateway.Transport;

/// <summary>
/// What reaches the subgraphs of one supergraph, for as long as anybody may use it: the connections are closed when the snapshot that holds them is
/// replaced and the last request that saw it has ended. Thread-safe.
/// </summary>
/// <param name="executor">Runs plans over the connections.</param>
/// <param name="events">Opens streams of events over them.</param>
/// <param name="connections">The connections.</param>
internal sealed class SubgraphLinks(PlanExecutor executor, IEventSource events, params IDisposable[] connections)
{
    /// <summary>The requests that use it, and one for the snapshot that holds it; never again more than zero once it was zero.</summary>
    private int _uses = 1;

    public PlanExecutor Executor { get; } = executor;

    public IEventSource Events { get; } = events;

    /// <summary>Begins one use; false where the connections are closed already. Each use that began ends with <see cref="Leave"/>.</summary>
    public bool TryEnter()
    {
        var uses = Volatile.Read(ref _uses);
        while (uses > 0)
        {
            var seen = Interlocked.CompareExchange(ref _uses, uses + 1, uses);
            if (seen == uses)
            {
                return true;
            }

            uses = seen;
        }

        return false;
    }

    /// <summary>Ends one use, or the holding by a snapshot; the last to leave closes the connections.</summary>
    public void Leave()
    {
        if (Interlocked.Decrement(ref _uses) == 0)
        {
            foreach (var connection in connections)
            {
                connection.Dispose();
            }
        }
    }
}
