using DataExchange.Federation.Execution.CachedFlights;
using DataExchange.Federation.Execution.Compilation;
using DataExchange.Federation.Execution.Flights;
using DataExchange.Federation.Execution.Results;
using DataExchange.Federation.Execution.Transport;

namespace DataExchange.Federation.Execution.Running;

/// <summary>
/// One execution of one plan. Requests are under way concurrently; their responses are read into the merged result one at a time.
/// INVARIANT: the state is touched only while the gate is held, or before the first and after the last request.
/// </summary>
internal sealed class PlanRun : IDisposable
{
    private readonly Lock _gate = new();
    private readonly TaskCompletionSource _done = new();
    private readonly RunState _state;
    private readonly FlightCalls _flights;
    private readonly GuardCalls _guards;
    private readonly BatchWindow _window;
    private readonly RunFault _fault = new();
    private readonly CancellationTokenSource _clock;
    private readonly CancellationTokenRegistration _disconnect;
    private readonly Action? _progressed;

    /// <param name="plan">The plan.</param>
    /// <param name="request">Variables and ports of the request.</param>
    /// <param name="client">Carries requests to subgraphs.</param>
    /// <param name="cache">Answers what was answered before; null for never.</param>
    /// <param name="options">The limits.</param>
    /// <param name="time">The clock.</param>
    /// <param name="progressed">Is called after every change, while the gate is held; null for nobody.</param>
    /// <param name="cancellationToken">Fires when the client goes away.</param>
    public PlanRun(
        ExecutablePlan plan, ExecutionRequest request, ISubgraphClient client, FlightCache? cache, ExecutionOptions options, TimeProvider time, Action? progressed,
        CancellationToken cancellationToken)
    {
        _progressed = progressed;
        var now = time.GetUtcNow();
        var deadline = request.Deadline ?? now + options.Timeout;
        _clock = new CancellationTokenSource(deadline > now ? deadline - now : TimeSpan.Zero, time);
        _disconnect = cancellationToken.UnsafeRegister(static clock => ((CancellationTokenSource)clock!).Cancel(), _clock);
        _window = new BatchWindow(options.BatchWindow, time, CloseWindow);
        _state = new RunState(plan, request, options);
        _flights = new FlightCalls(_state, client, cache, time, deadline, _fault);
        _guards = new GuardCalls(_state);
    }

    /// <summary>Whether a port has failed.</summary>
    public bool HasFault => _fault.HasOccurred;

    /// <summary>Runs all fetches; ends when the last has ended.</summary>
    public async Task FetchAsync()
    {
        Start();
        await _done.Task;
        _fault.ThrowIfAny();
    }

    /// <summary>Starts all fetches.</summary>
    public void Start() => Advance(static _ => { }, this);

    /// <summary>Makes the answer from what was fetched.</summary>
    public ExecutionResult Project() => _state.Project(_flights.Ended, out _);

    /// <summary>Looks at the state, and at the requests that have ended, while nothing changes.</summary>
    public T Look<T>(Func<RunState, List<SubgraphCall>, T> look)
    {
        lock (_gate)
        {
            return look(_state, _flights.Ended);
        }
    }

    /// <summary>Gives up what is under way; ends when nothing is any more.</summary>
    public async Task StopAsync()
    {
        await _clock.CancelAsync();
        await _done.Task;
    }

    /// <summary>Throws the fault of a port, if there is any, once nothing is under way any more.</summary>
    public async Task ThrowFaultAsync()
    {
        if (HasFault)
        {
            await StopAsync();
            _fault.ThrowIfAny();
        }
    }

    public void Dispose()
    {
        _window.Dispose();
        _disconnect.Dispose();
        _clock.Dispose();
        _state.Dispose();
    }

    // Every change of state goes through here: change, see what may start, and start it outside of the gate.
    private void Advance<T>(Action<T> change, T state)
    {
        Launch launch;
        bool isDone;
        lock (_gate)
        {
            change(state);
            launch = _state.Graph.Advance();
            isDone = _state.Graph.IsDone;
            _progressed?.Invoke();
            _window.Set(_state.Graph.HoldsBack);
        }

        foreach (var flight in launch.Flights)
        {
            _ = FlyAsync(flight);
        }

        if (launch.Guarded.Length > 0)
        {
            _ = GuardAsync(launch.Guarded);
        }

        if (isDone)
        {
            _done.TrySetResult();
        }
    }

    private void CloseWindow() => Advance(
        static self =>
        {
            self._window.Set(isOpen: false);
            self._state.Graph.Release();
        },
        this);

    private async Task FlyAsync(Flight flight)
    {
        var landing = await _flights.FlyAsync(flight, _clock.Token);
        Advance(static s => s.Flights.Land(s.Landing), (Flights: _flights, Landing: landing));
    }

    private async Task GuardAsync(FetchRun[] runs)
    {
        var verdict = await _guards.AskAsync(runs, _clock.Token);
        Advance(static s => s.Guards.Apply(s.Verdict), (Guards: _guards, Verdict: verdict));
    }
}
