using DataExchange.Federation.Execution.Flights;
using DataExchange.Federation.Execution.Ports;
using DataExchange.Federation.Execution.Results;

namespace DataExchange.Federation.Execution.Running;

/// <summary>Asks the guard of one execution, and sees to it that nothing is fetched that it has not let pass. Asking is safe for concurrent use, applying is not.</summary>
internal sealed class GuardCalls(RunState state)
{
    /// <summary>Has fetches decided on, all in one call, so that whoever decides asks its store once; never fails.</summary>
    public async Task<GuardVerdict> AskAsync(FetchRun[] runs, CancellationToken cancellationToken)
    {
        var batches = Batches(runs);
        try
        {
            if (state.Request.Guard is { } guard)
            {
                await guard.DecideAsync(batches, cancellationToken);
            }

            return new GuardVerdict(runs, batches, HasFailed: false);
        }
        catch (Exception)
        {
            // A guard that fails denies, whatever the failure is, also what it had allowed before.
            return new GuardVerdict(runs, Batches(runs), HasFailed: true);
        }
    }

    /// <summary>Drops what was not let pass, and ends the fetches of which nothing is left.</summary>
    public void Apply(in GuardVerdict verdict)
    {
        for (var i = 0; i < verdict.Runs.Length; i++)
        {
            Apply(verdict.Runs[i], verdict.Batches[i], verdict.HasFailed);
        }
    }

    private static GuardBatch[] Batches(FetchRun[] runs) =>
        [.. runs.Select(r => new GuardBatch(r.Fetch.Source.Guard!.Value, r.Fetch.Subgraph, r.Batch is null ? new GuardedRoot() : r.Batch))];

    private void Apply(FetchRun run, GuardBatch verdict, bool hasFailed)
    {
        var whole = new FlightPart(run, 0, run.Batch?.Count ?? 0);
        if (hasFailed)
        {
            state.FetchErrors.Fail(whole, ExecutionErrorCodes.GuardFailed, "It could not be decided whether the value may be read.");
        }

        if (run.Batch is null ? KeepRoot(whole, verdict) : KeepEntities(whole, verdict))
        {
            state.Graph.Admit(run);
        }
        else
        {
            state.Graph.End(run);
        }
    }

    private bool KeepRoot(FlightPart whole, GuardBatch verdict)
    {
        if (!verdict.IsAllowed(0))
        {
            state.FetchErrors.Explain(whole, isDenied: true);
        }

        return verdict.IsAllowed(0);
    }

    private bool KeepEntities(FlightPart whole, GuardBatch verdict)
    {
        var batch = whole.Run.Batch!;
        batch.Veto(verdict);
        for (var i = 0; i < verdict.Count; i++)
        {
            if (verdict.IsAllowed(i))
            {
                NotePassed(whole.Run, i);
            }
            else
            {
                state.FetchErrors.ExplainEntity(whole, i, isDenied: true);
            }
        }

        batch.Keep(verdict);
        return batch.Count > 0;
    }

    private void NotePassed(FetchRun run, int index)
    {
        var batch = run.Batch!;
        for (var target = batch.FirstTarget(index); target >= 0; target = batch.Target(target).Next)
        {
            state.Merged.Cells[batch.Target(target).Block + run.Fetch.PassedSlot].Start |= (int)run.Fetch.GuardBit;
        }
    }
}
