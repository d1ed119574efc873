using DataExchange.Federation.Execution.Compilation;
using DataExchange.Federation.Execution.Flights;
using DataExchange.Federation.Execution.Merging;
using DataExchange.Federation.Execution.Results;

namespace DataExchange.Federation.Execution.Running;

/// <summary>
/// Which fetches of a request have ended, which may start, and which wait a moment for others that go to the same subgraph.
/// Not safe for concurrent use.
/// </summary>
internal sealed class FetchGraph
{
    private static readonly Comparison<FetchRun> InPlanOrder = static (left, right) => left.Fetch.Id.CompareTo(right.Fetch.Id);
    private readonly FetchRun[] _runs;
    private readonly ExecutablePlan _plan;
    private readonly MergedResult _merged;
    private readonly FetchErrors _errors;
    private readonly ExecutionOptions _options;
    private readonly ulong _conditions;
    private readonly Queue<FetchRun> _startable = new();
    private readonly List<FetchRun> _ready = [];
    private readonly List<FetchRun> _guarded = [];
    private readonly List<FetchRun> _held = [];
    private int _entities;
    private int _remaining;

    public FetchGraph(ExecutablePlan plan, MergedResult merged, FetchErrors errors, ExecutionOptions options, ulong conditions)
    {
        _plan = plan;
        _merged = merged;
        _errors = errors;
        _options = options;
        _conditions = conditions;
        _remaining = plan.Fetches.Length;
        _runs = new FetchRun[plan.Fetches.Length];
        foreach (var fetch in plan.Fetches)
        {
            _runs[fetch.Id] = new FetchRun(fetch, 0);
        }

        foreach (var fetch in plan.Fetches)
        {
            foreach (var dependent in fetch.Dependents)
            {
                _runs[dependent].WaitingFor++;
            }
        }

        foreach (var run in _runs)
        {
            if (run.WaitingFor == 0)
            {
                _startable.Enqueue(run);
            }
        }
    }

    /// <summary>Whether all fetches have ended.</summary>
    public bool IsDone => _remaining == 0;

    /// <summary>Whether all fetches that a part of the answer waits for have ended.</summary>
    public bool IsEnded(int part)
    {
        foreach (var run in _runs)
        {
            if (!run.IsEnded && (run.Fetch.AnswerParts >> part & 1) != 0)
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>Whether fetches are held back for others to the same subgraph.</summary>
    public bool HoldsBack => _held.Count > 0;

    /// <summary>What can be started now, in the order of the plan: what subgraphs are asked does not depend on which of them was faster.</summary>
    public Launch Advance()
    {
        while (_startable.TryDequeue(out var run))
        {
            Start(run);
        }

        ReleaseComplete();
        _ready.Sort(InPlanOrder);
        _guarded.Sort(InPlanOrder);
        var launch = new Launch(FlightPlanner.Pack(_ready, _options.MaxEntitiesPerFetch), [.. _guarded]);
        _ready.Clear();
        _guarded.Clear();
        return launch;
    }

    /// <summary>Lets go of everything that was held back.</summary>
    public void Release()
    {
        _held.ForEach(LetGo);
        _held.Clear();
    }

    /// <summary>Takes a guarded fetch that the guard has decided on.</summary>
    public void Admit(FetchRun run) => _ready.Add(run);

    /// <summary>Notes that all requests of a fetch have ended, or that it needs none.</summary>
    public void End(FetchRun run)
    {
        run.Batch?.Dispose();
        run.IsEnded = true;
        _remaining--;
        foreach (var dependent in run.Fetch.Dependents)
        {
            if (--_runs[dependent].WaitingFor == 0)
            {
                _startable.Enqueue(_runs[dependent]);
            }
        }
    }

    /// <summary>Returns the memory of fetches that never ended.</summary>
    public void Dispose()
    {
        foreach (var run in _runs)
        {
            run.Batch?.Dispose();
        }
    }

    private void Start(FetchRun run)
    {
        if (!Applies(run.Fetch))
        {
            End(run);
            return;
        }

        if (run.Fetch.IsEntity && !TryCollect(run))
        {
            End(run);
            return;
        }

        if (HasPeerUnderWay(run))
        {
            _held.Add(run);
        }
        else
        {
            LetGo(run);
        }
    }

    // What is guarded is decided on first, and comes back with Admit.
    private void LetGo(FetchRun run) => (run.Fetch.Source.Guard is null ? _ready : _guarded).Add(run);

    private bool Applies(CompiledFetch fetch)
    {
        if (fetch.Conditions.Length == 0)
        {
            return true;
        }

        foreach (var mask in fetch.Conditions)
        {
            if (mask.Holds(_conditions))
            {
                return true;
            }
        }

        return false;
    }

    private bool TryCollect(FetchRun run)
    {
        var batch = new EntityBatch();
        run.Batch = batch;
        var collector = new EntityCollector(_merged, _plan.Types, run.Fetch, batch);
        collector.Collect();
        if (collector.WithoutContext > 0)
        {
            _errors.FailUnasked(run, collector.WithoutContext);
        }

        _entities += batch.Count;
        if (_entities > _options.MaxEntities)
        {
            _entities -= batch.Count;
            _errors.Fail(new FlightPart(run, 0, batch.Count), ExecutionErrorCodes.LimitExceeded, $"The request needs more than {_options.MaxEntities} entities from services.");
            return false;
        }

        return batch.Count > 0;
    }

    private bool HasPeerUnderWay(FetchRun run)
    {
        if (!run.Fetch.IsEntity || _options.BatchWindow <= TimeSpan.Zero)
        {
            return false;
        }

        foreach (var other in _runs)
        {
            if (other.WaitingFor > 0
                && other.Fetch.IsEntity
                && other.Fetch.Wave == run.Fetch.Wave
                && other.Fetch.Source.Guard is null == run.Fetch.Source.Guard is null
                && other.Fetch.AnswerParts == run.Fetch.AnswerParts
                && other.Fetch.Subgraph == run.Fetch.Subgraph)
            {
                return true;
            }
        }

        return false;
    }

    private void ReleaseComplete()
    {
        for (var i = _held.Count - 1; i >= 0; i--)
        {
            if (!HasPeerUnderWay(_held[i]))
            {
                LetGo(_held[i]);
                _held.RemoveAt(i);
            }
        }
    }
}
