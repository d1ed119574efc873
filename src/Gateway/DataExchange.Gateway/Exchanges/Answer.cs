using DataExchange.Federation.Execution.Results;
using DataExchange.Gateway.Requests;

namespace DataExchange.Gateway.Exchanges;

/// <summary>How a request ends: with a result, or with a refusal.</summary>
internal readonly record struct Answer(ExecutionResult? Result, Refusal? Refusal) : IDisposable
{
    public static implicit operator Answer(ExecutionResult result) => new(result, null);

    public static implicit operator Answer(Refusal refusal) => new(null, refusal);

    public void Dispose() => Result?.Dispose();
}
