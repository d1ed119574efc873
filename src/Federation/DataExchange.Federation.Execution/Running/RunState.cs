using DataExchange.Federation.Execution.Compilation;
using DataExchange.Federation.Execution.Flights;
using DataExchange.Federation.Execution.Memory;
using DataExchange.Federation.Execution.Merging;
using DataExchange.Federation.Execution.Projecting;
using DataExchange.Federation.Execution.Results;

namespace DataExchange.Federation.Execution.Running;

/// <summary>What one execution of a plan has come to: its fetches, what they brought, what went wrong. Not safe for concurrent use.</summary>
internal sealed class RunState : IDisposable
{
    private bool _isHandedOver;

    public RunState(ExecutablePlan plan, ExecutionRequest request, ExecutionOptions options)
    {
        Plan = plan;
        Request = request;
        Options = options;
        DeferredErrors = plan.IsIncremental ? new DeferredErrors(options.MaxErrors) : null;
        Variables = new RequestVariables(plan, request.Variables);
        Merged = new MergedResult(plan.Root.Size, plan.RootType, plan.Hints.Cells, options.MaxCells);
        Errors = new ErrorSink(options.MaxErrors);
        FetchErrors = new FetchErrors(Merged, Errors, DeferredErrors, new ErrorPaths(plan, Merged, Variables.Conditions), options);
        Graph = new FetchGraph(plan, Merged, FetchErrors, options, Variables.Conditions);
        Reader = new FlightReader(plan, Merged, FetchErrors, options);
    }

    public ExecutablePlan Plan { get; }

    public ExecutionRequest Request { get; }

    public ExecutionOptions Options { get; }

    public RequestVariables Variables { get; }

    public MergedResult Merged { get; }

    /// <summary>The errors of the answer, or of its first part.</summary>
    public ErrorSink Errors { get; }

    /// <summary>The errors of later parts; null for an answer in one piece.</summary>
    public DeferredErrors? DeferredErrors { get; }

    public FetchErrors FetchErrors { get; }

    public FetchGraph Graph { get; }

    public FlightReader Reader { get; }

    /// <summary>What projections call.</summary>
    public ProjectionPorts Ports => new(Request.Transforms, Request.Observer, Request.WriteMetaField);

    /// <summary>Makes the answer, or its first part, from what was fetched.</summary>
    /// <param name="calls">The requests that it took.</param>
    /// <param name="nodes">How many values it has.</param>
    public ExecutionResult Project(List<SubgraphCall> calls, out int nodes)
    {
        var output = new PooledBuffer(Plan.Hints.Bytes);
        output.Write(ExecutionResult.Opening);
        using var projector = new Projector(Merged, Plan.Types, Plan.Projection.Root(Variables.Conditions), output, Errors, Ports, Options);
        var hasData = projector.TryWriteRoot();
        if (!hasData)
        {
            output.Truncate(ExecutionResult.Opening.Length);
            output.Write("null"u8);
        }

        Plan.Hints.Note(Merged.Cells.Count, output.Length + ExecutionResult.ClosingLength);
        _isHandedOver = true;
        nodes = projector.Nodes;
        return new ExecutionResult(output, !hasData, Errors, calls);
    }

    public void Dispose()
    {
        Graph.Dispose();
        Reader.Dispose();
        Merged.Dispose();
        DeferredErrors?.Dispose();
        if (!_isHandedOver)
        {
            Errors.Dispose();
        }
    }
}
