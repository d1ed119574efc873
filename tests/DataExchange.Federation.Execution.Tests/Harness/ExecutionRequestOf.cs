using DataExchange.Federation.Execution.Running;

namespace DataExchange.Federation.Execution.Tests.Harness;

/// <summary>A request with variables.</summary>
internal sealed class ExecutionRequestOf(params (string Name, string Json)[] variables)
{
    public ExecutionRequest Request { get; } = new() { Variables = Federation.Variables(variables) };
}
