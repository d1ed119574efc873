using DataExchange.Federation.Execution.Results;
using DataExchange.Federation.Execution.Running;
using DataExchange.Gateway.Requests;

namespace DataExchange.Gateway.Exchanges;

/// <summary>How a request ends: with a result, with a refusal, or with a stream that may be opened.</summary>
internal readonly record struct Answer(ExecutionResult? Result, Refusal? Refusal) : IDisposable
{
    /// <summary>What comes after the result, which is the first part of the answer then; null for an answer in one piece.</summary>
    public IncrementalExecution? Rest { get; init; }

    /// <summary>The stream that may be opened; null for anything else.</summary>
    public StreamOpening? Stream { get; init; }

    public static implicit operator Answer(IncrementalExecution execution) => new(execution.First, null) { Rest = execution };

    public static implicit operator Answer(ExecutionResult result) => new(result, null);

    public static implicit operator Answer(Refusal refusal) => new(null, refusal);

    public static implicit operator Answer(StreamOpening stream) => new() { Stream = stream };

    public void Dispose()
    {
        Result?.Dispose();
        Stream?.Dispose();
    }
}
