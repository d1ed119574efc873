using DataExchange.Federation.Execution.Compilation;
using DataExchange.Federation.Execution.Merging;

namespace DataExchange.Federation.Execution.Flights;

/// <summary>One fetch of one request on its way.</summary>
internal sealed class FetchRun(CompiledFetch fetch, int waitingFor)
{
    public CompiledFetch Fetch { get; } = fetch;

    /// <summary>How many of the fetches that it depends on have not ended.</summary>
    public int WaitingFor { get; set; } = waitingFor;

    /// <summary>How many requests for it have not ended.</summary>
    public int PendingParts { get; set; }

    /// <summary>Whether all requests for it have ended, or it needs none.</summary>
    public bool IsEnded { get; set; }

    /// <summary>The entities to ask for; null until they are known, and for root fields.</summary>
    public EntityBatch? Batch { get; set; }

    /// <summary>Whether its failure has been reported.</summary>
    public bool IsReported { get; set; }
}
