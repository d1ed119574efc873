using System.Text.Json;
using DataExchange.Federation.Execution.Merging;
using DataExchange.Federation.Execution.Results;

namespace DataExchange.Federation.Execution.Flights;

/// <summary>Reports the failures of fetches: one error per fetch, at the first place that it leaves empty.</summary>
/// <param name="merged">What was fetched.</param>
/// <param name="errors">The errors of the answer, or of its first part.</param>
/// <param name="deferred">The errors of its later parts; null for an answer in one piece.</param>
/// <param name="paths">Finds places.</param>
/// <param name="options">The limits.</param>
internal sealed class FetchErrors(MergedResult merged, ErrorSink errors, DeferredErrors? deferred, ErrorPaths paths, ExecutionOptions options)
{
    /// <summary>Whether a further error would be listed.</summary>
    public bool HasRoom => errors.HasRoom;

    /// <summary>Marks what a part of a fetch does not supply, and reports it unless the fetch has been reported.</summary>
    public void Fail(FlightPart part, string code, string message)
    {
        Explain(part);
        if (!part.Run.IsReported)
        {
            Report(part.Run, part.Run.Batch is null ? merged.Root : FirstBlock(part, 0), code, message);
        }
    }

    /// <summary>Marks what one entity of a part does not get, and reports it unless the fetch has been reported.</summary>
    public void FailEntity(FlightPart part, int index, string code, string message)
    {
        ExplainEntity(part, index);
        if (!part.Run.IsReported)
        {
            Report(part.Run, FirstBlock(part, index), code, message);
        }
    }

    /// <summary>Reports that an object could not be asked for because what it takes from its context is not there.</summary>
    public void FailUnasked(FetchRun run, int block) =>
        Report(run, block, ExecutionErrorCodes.InvalidResponse, $"What the service `{run.Fetch.Subgraph}` is to be told of the context is missing.");

    /// <summary>Marks what a part of a fetch does not supply.</summary>
    /// <param name="part">The part.</param>
    /// <param name="isDenied">Whether it was not to be asked for, rather than failed.</param>
    public void Explain(FlightPart part, bool isDenied = false)
    {
        if (part.Run.Batch is null)
        {
            Explanation.Mark(merged, part.Run.Fetch.Shape, merged.Root, isDenied);
            return;
        }

        for (var i = 0; i < part.Count; i++)
        {
            ExplainEntity(part, i, isDenied);
        }
    }

    /// <summary>Marks what one entity of a part does not get.</summary>
    public void ExplainEntity(FlightPart part, int index, bool isDenied = false)
    {
        var batch = part.Run.Batch!;
        for (var target = batch.FirstTarget(part.Start + index); target >= 0; target = batch.Target(target).Next)
        {
            Explanation.Mark(merged, part.Run.Fetch.Shape, batch.Target(target).Block, isDenied);
        }
    }

    /// <summary>Reports what a subgraph said.</summary>
    public void AddReported(FetchRun run, List<PathEntry> path, JsonElement error)
    {
        run.IsReported = true;
        paths.Cut(path);
        var hasMessage = error.ValueKind == JsonValueKind.Object && error.TryGetProperty("message"u8, out var text) && text.ValueKind == JsonValueKind.String;
        var extensions = error.ValueKind == JsonValueKind.Object && error.TryGetProperty("extensions"u8, out var given) ? given : default;
        var message = options.ExposeSubgraphMessages && hasMessage
            ? error.GetProperty("message"u8).GetString()!
            : ReportedCode.Of(extensions, options.ExposedCodes) is { } code
                ? $"The service `{run.Fetch.Subgraph}` reported the error `{code}`."
                : $"The service `{run.Fetch.Subgraph}` reported an error.";
        SinkOf(run).Add(ExecutionErrorCodes.SubgraphError, message, path.ToArray(), run.Fetch.Subgraph, extensions, options.ExposedExtensions);
    }

    /// <summary>The path of a place where an object of a fetch stands, after passing over <paramref name="skip"/> others.</summary>
    public List<PathEntry> PathTo(FetchRun run, int block, int skip) => paths.PathTo(run.Fetch, block, skip);

    /// <summary>The path of the first field that a part supplies.</summary>
    public List<PathEntry> PathOf(FlightPart part)
    {
        var block = part.Run.Batch is null ? merged.Root : FirstBlock(part, 0);
        var path = paths.PathTo(part.Run.Fetch, block);
        paths.AddSupplied(path, part.Run.Fetch, block);
        return path;
    }

    private void Report(FetchRun run, int block, string code, string message)
    {
        run.IsReported = true;
        var path = paths.PathTo(run.Fetch, block);
        paths.AddSupplied(path, run.Fetch, block);
        SinkOf(run).Add(code, message, path.ToArray(), run.Fetch.Subgraph);
    }

    private ErrorSink SinkOf(FetchRun run) => deferred is null || run.Fetch.AnswerParts == 1 ? errors : deferred.For(run.Fetch.AnswerParts);

    private static int FirstBlock(FlightPart part, int index)
    {
        var batch = part.Run.Batch!;
        return batch.Target(batch.FirstTarget(part.Start + index)).Block;
    }
}
