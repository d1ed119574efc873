using System.Runtime.ExceptionServices;
using DataExchange.Federation.Execution.Compilation;
using DataExchange.Federation.Execution.Flights;
using DataExchange.Federation.Execution.Incremental;
using DataExchange.Federation.Execution.Memory;
using DataExchange.Federation.Execution.Merging;
using DataExchange.Federation.Execution.Ports;
using DataExchange.Federation.Execution.Projecting;
using DataExchange.Federation.Execution.Results;
using DataExchange.Federation.Execution.Transport;

namespace DataExchange.Federation.Execution.Running;

/// <summary>
/// One execution of one plan. Requests are under way concurrently; their responses are read into the merged result one at a time.
/// INVARIANT: what is reached through the gate's fields is touched only while the gate is held, or before the first and after the last request.
/// </summary>
internal sealed class PlanRun : IDisposable
{
    private const int LongestWindow = 10;

    private readonly Lock _gate = new();
    private readonly TaskCompletionSource _done = new();
    private readonly ExecutablePlan _plan;
    private readonly ExecutionRequest _request;
    private readonly ISubgraphClient _client;
    private readonly ExecutionOptions _options;
    private readonly TimeProvider _time;
    private readonly DateTimeOffset _deadline;
    private readonly long _startedAt;
    private readonly CancellationTokenSource _clock;
    private readonly CancellationTokenRegistration _disconnect;
    private readonly RequestVariables _variables;
    private readonly MergedResult _merged;
    private readonly ErrorSink _errors;
    private readonly FetchErrors _fetchErrors;
    private readonly FetchGraph _graph;
    private readonly FlightReader _reader;
    private readonly List<SubgraphCall> _calls;
    private readonly CancellationToken _cancellationToken;

    // Both only where the answer comes in parts. The semaphore has no handle to be given back, and a timer may still fire when the run is over.
    private readonly DeferredErrors? _deferredErrors;
    private readonly SemaphoreSlim? _progress;
    private ITimer? _window;
    private ExceptionDispatchInfo? _fault;
    private bool _isHandedOver;
    private int _callsTaken;

    public PlanRun(
        ExecutablePlan plan, ExecutionRequest request, ISubgraphClient client, ExecutionOptions options, TimeProvider time, CancellationToken cancellationToken)
    {
        _plan = plan;
        _request = request;
        _client = client;
        _options = options;
        _time = time;
        _startedAt = time.GetTimestamp();
        _cancellationToken = cancellationToken;
        _deferredErrors = plan.IsIncremental ? new DeferredErrors(options.MaxErrors) : null;
        _progress = plan.IsIncremental ? new SemaphoreSlim(0) : null;
        var now = time.GetUtcNow();
        _deadline = request.Deadline ?? now + options.Timeout;
        _clock = new CancellationTokenSource(_deadline > now ? _deadline - now : TimeSpan.Zero, time);
        _disconnect = cancellationToken.UnsafeRegister(static clock => ((CancellationTokenSource)clock!).Cancel(), _clock);
        _variables = new RequestVariables(plan, request.Variables);
        _merged = new MergedResult(plan.Root.Size, plan.RootType, plan.Hints.Cells, options.MaxCells);
        _errors = new ErrorSink(options.MaxErrors);
        _fetchErrors = new FetchErrors(_merged, _errors, _deferredErrors, new ErrorPaths(plan, _merged, _variables.Conditions), options);
        _graph = new FetchGraph(plan, _merged, _fetchErrors, options, _variables.Conditions);
        _reader = new FlightReader(plan, _merged, _fetchErrors, options);
        _calls = new List<SubgraphCall>(plan.Fetches.Length);
    }

    /// <summary>Runs all fetches; ends when the last has ended.</summary>
    public async Task FetchAsync()
    {
        Advance(static _ => { }, this);
        await _done.Task;
        _fault?.Throw();
    }

    /// <summary>Starts all fetches; ends when those have ended that the first part waits for.</summary>
    public async Task FetchFirstAsync()
    {
        Advance(static _ => { }, this);
        while (!IsFirstReady())
        {
            await _progress!.WaitAsync(CancellationToken.None);
        }

        await ThrowFaultAsync();
    }

    /// <summary>Makes the first part of the answer, and knows what comes after it.</summary>
    public IncrementalExecution ProjectFirst()
    {
        lock (_gate)
        {
            _callsTaken = _calls.Count;
            var first = Project([.. _calls], out var nodes);
            var ports = new ProjectionPorts(_request.Transforms, _request.Observer, _request.WriteMetaField);
            var delivery = new DeferredDelivery(_plan, _merged, _deferredErrors!, ports, _options);
            delivery.Begin(first.Data.Span, _plan.Projection.Root(_variables.Conditions), nodes, first.ErrorCount);
            return new IncrementalExecution(this, first, delivery);
        }
    }

    /// <summary>Ends when more of the answer can be delivered.</summary>
    public async Task<IncrementalPart> NextAsync(DeferredDelivery delivery)
    {
        while (true)
        {
            _cancellationToken.ThrowIfCancellationRequested();
            await ThrowFaultAsync();
            lock (_gate)
            {
                if (delivery.TryDeliver(_graph.IsEnded) is { } part)
                {
                    return part;
                }
            }

            await _progress!.WaitAsync(_cancellationToken);
        }
    }

    /// <summary>The requests that have ended since this was last asked.</summary>
    public IReadOnlyList<SubgraphCall> TakeCalls()
    {
        lock (_gate)
        {
            var taken = _calls[_callsTaken..];
            _callsTaken = _calls.Count;
            return taken;
        }
    }

    /// <summary>Gives up what is under way; ends when nothing is any more.</summary>
    public async Task StopAsync()
    {
        await _clock.CancelAsync();
        await _done.Task;
    }

    /// <summary>Makes the answer from what was fetched.</summary>
    public ExecutionResult Project() => Project(_calls, out _);

    private ExecutionResult Project(List<SubgraphCall> calls, out int nodes)
    {
        var output = new PooledBuffer(_plan.Hints.Bytes);
        output.Write(ExecutionResult.Opening);
        var ports = new ProjectionPorts(_request.Transforms, _request.Observer, _request.WriteMetaField);
        using var projector = new Projector(_merged, _plan.Types, _plan.Projection.Root(_variables.Conditions), output, _errors, ports, _options);
        var hasData = projector.TryWriteRoot();
        if (!hasData)
        {
            output.Truncate(ExecutionResult.Opening.Length);
            output.Write("null"u8);
        }

        _plan.Hints.Note(_merged.Cells.Count, output.Length + ExecutionResult.ClosingLength);
        _isHandedOver = true;
        nodes = projector.Nodes;
        return new ExecutionResult(output, !hasData, _errors, calls);
    }

    private bool IsFirstReady()
    {
        lock (_gate)
        {
            return _graph.IsEnded(0) || _fault is not null;
        }
    }

    private async Task ThrowFaultAsync()
    {
        if (Volatile.Read(ref _fault) is { } fault)
        {
            await StopAsync();
            fault.Throw();
        }
    }

    public void Dispose()
    {
        _window?.Dispose();
        _disconnect.Dispose();
        _clock.Dispose();
        _graph.Dispose();
        _reader.Dispose();
        _merged.Dispose();
        _deferredErrors?.Dispose();
        if (!_isHandedOver)
        {
            _errors.Dispose();
        }
    }

    // Every change of state goes through here: change, see what may start, and start it outside of the gate.
    private void Advance<T>(Action<T> change, T state)
    {
        Launch launch;
        bool isDone;
        lock (_gate)
        {
            change(state);
            launch = _graph.Advance();
            isDone = _graph.IsDone;
            _progress?.Release();
            SetWindow();
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

    // A window belongs to the fetches that are held back now: those of a later wave get one of their own.
    private void SetWindow()
    {
        if (_graph.HoldsBack)
        {
            _window ??= _time.CreateTimer(static run => ((PlanRun)run!).CloseWindow(), this, Window(), Timeout.InfiniteTimeSpan);
        }
        else if (_window is not null)
        {
            _window.Dispose();
            _window = null;
        }
    }

    // What came in some time comes again in about that time: on a busy machine the others are a queue away, not a network.
    private TimeSpan Window()
    {
        var (elapsed, least) = (_time.GetElapsedTime(_startedAt), _options.BatchWindow);
        return elapsed < least ? least : elapsed > least * LongestWindow ? least * LongestWindow : elapsed;
    }

    private void CloseWindow() => Advance(
        static self =>
        {
            self._window?.Dispose();
            self._window = null;
            self._graph.Release();
        },
        this);

    private async Task FlyAsync(Flight flight)
    {
        var started = _time.GetTimestamp();
        SubgraphResponse response;
        try
        {
            response = flight.IsTrigger
                ? SubgraphResponse.Answered(200, "application/json", _request.Trigger!.Value.Span)
                : await SendAsync(flight);
        }
        catch (Exception e)
        {
            // The boundary of a flight: nobody awaits it, so a fault in a port is handed to the request, which ends when its other flights have.
            Interlocked.CompareExchange(ref _fault, ExceptionDispatchInfo.Capture(e), null);
            response = SubgraphResponse.Failed(SubgraphOutcome.Cancelled);
        }

        Advance(static landing => landing.Run.Land(landing.Flight, landing.Response, landing.Duration), (Run: this, Flight: flight, Response: response, Duration: _time.GetElapsedTime(started)));
    }

    private async ValueTask<SubgraphResponse> SendAsync(Flight flight)
    {
        using var body = RequestWriter.Write(flight, _variables);
        return await _client.SendAsync(
            new SubgraphRequest
            {
                Subgraph = flight.Subgraph,
                Body = body.WrittenMemory,
                IsMutation = flight.IsMutation,
                Entities = flight.Entities,
                RequestId = _request.RequestId,
                TimeLeft = _deadline - _time.GetUtcNow(),
            },
            _clock.Token);
    }

    private void Land(Flight flight, SubgraphResponse response, TimeSpan duration)
    {
        _calls.Add(new SubgraphCall(flight.Subgraph, response.Outcome, response.Status, flight.Entities, duration));
        try
        {
            _reader.Read(flight, response);
        }
        catch (Exception e)
        {
            // The boundary of a flight, as above.
            Interlocked.CompareExchange(ref _fault, ExceptionDispatchInfo.Capture(e), null);
        }

        foreach (var part in flight.Parts)
        {
            if (--part.Run.PendingParts == 0)
            {
                _graph.End(part.Run);
            }
        }
    }

    // All that is ready at the same time is decided in one call: whoever decides asks its store once.
    private async Task GuardAsync(FetchRun[] runs)
    {
        var verdicts = Verdicts(runs);
        var failed = false;
        try
        {
            if (_request.Guard is not null)
            {
                await _request.Guard.DecideAsync(verdicts, _clock.Token);
            }
        }
        catch (Exception)
        {
            // A guard that fails denies, whatever the failure is, also what it had allowed before.
            verdicts = Verdicts(runs);
            failed = true;
        }

        Advance(static s => s.Self.Decide(s.Runs, s.Verdicts, s.Failed), (Self: this, Runs: runs, Verdicts: verdicts, Failed: failed));
    }

    private static GuardBatch[] Verdicts(FetchRun[] runs) =>
        [.. runs.Select(r => new GuardBatch(r.Fetch.Source.Guard!.Value, r.Fetch.Subgraph, r.Batch is null ? new GuardedRoot() : r.Batch))];

    private void Decide(FetchRun[] runs, GuardBatch[] verdicts, bool failed)
    {
        for (var i = 0; i < runs.Length; i++)
        {
            Decide(runs[i], verdicts[i], failed);
        }
    }

    private void Decide(FetchRun run, GuardBatch verdict, bool failed)
    {
        var whole = new FlightPart(run, 0, run.Batch?.Count ?? 0);
        if (failed)
        {
            _fetchErrors.Fail(whole, ExecutionErrorCodes.GuardFailed, "It could not be decided whether the value may be read.");
        }

        for (var i = 0; i < verdict.Count; i++)
        {
            if (!verdict.IsAllowed(i))
            {
                ExplainDenied(whole, i);
            }
        }

        run.Batch?.Keep(verdict);
        var isEmpty = run.Batch is null ? !verdict.IsAllowed(0) : run.Batch.Count == 0;
        if (isEmpty)
        {
            _graph.End(run);
        }
        else
        {
            _graph.Admit(run);
        }
    }

    private void ExplainDenied(FlightPart whole, int index)
    {
        if (whole.Run.Batch is null)
        {
            _fetchErrors.Explain(whole);
        }
        else
        {
            _fetchErrors.ExplainEntity(whole, index);
        }
    }
}
