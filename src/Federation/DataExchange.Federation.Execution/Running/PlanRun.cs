using DataExchange.Federation.Execution.Compilation;
using DataExchange.Federation.Execution.Results;
using DataExchange.Federation.Execution.Transport;

namespace DataExchange.Federation.Execution.Running;

internal sealed class PlanRun(ExecutablePlan plan, ExecutionRequest request, ISubgraphClient client, ExecutionOptions options, TimeProvider time, CancellationToken cancellationToken) : IDisposable
{
    public Task FetchAsync() => Task.FromException(new NotImplementedException($"{plan}{request}{client}{options}{time}{cancellationToken}"));

    public ExecutionResult Project() => throw new NotImplementedException(GetHashCode().ToString(System.Globalization.CultureInfo.InvariantCulture));

    public void Dispose()
    {
    }
}
