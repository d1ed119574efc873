using DataExchange.Federation.Execution.Running;
using DataExchange.Gateway.Exchanges;
using DataExchange.Gateway.Introspection;
using DataExchange.Gateway.Plans;
using DataExchange.Gateway.Snapshots;
using DataExchange.Gateway.Subjects;
using DataExchange.Gateway.Transforms;
using DataExchange.Gateway.Understanding;

namespace DataExchange.Gateway.Execution;

/// <summary>Runs a decided plan with the values of one request.</summary>
internal static class PlanRunner
{
    public static async ValueTask<Answer> RunAsync(
        Exchange exchange, DecidedPlan plan, IReadOnlyDictionary<string, object?> variables, GatewayState state, CancellationToken cancellationToken)
    {
        exchange.Subjects = state.Access is null ? null : new SubjectCollector();
        var introspection = exchange.Introspection = new IntrospectionAnswers(state.Supergraph.ApiSchema, exchange.Operation!.Document, variables);
        var request = new ExecutionRequest
        {
            Variables = VariableJson.Of(variables),
            Transforms = TransformList.All,
            Observer = exchange.Subjects,
            WriteMetaField = introspection.Write,
            RequestId = exchange.RequestId,
        };
        return plan.Executable.IsIncremental
            ? await state.Executor.ExecuteIncrementallyAsync(plan.Executable, request, cancellationToken).ConfigureAwait(false)
            : await state.Executor.ExecuteAsync(plan.Executable, request, cancellationToken).ConfigureAwait(false);
    }
}
