using System.Collections.Immutable;
using DataExchange.Access.Decisions;
using DataExchange.Federation.Execution.Ports;
using DataExchange.Federation.Execution.Running;
using DataExchange.Gateway.Exchanges;
using DataExchange.Gateway.Guards;
using DataExchange.Gateway.Introspection;
using DataExchange.Gateway.Plans;
using DataExchange.Gateway.Snapshots;
using DataExchange.Gateway.Subjects;
using DataExchange.Gateway.Understanding;
using DataExchange.Gateway.Volumes;

namespace DataExchange.Gateway.Execution;

/// <summary>Runs a decided plan with the values of one request.</summary>
internal sealed class PlanRunner(RequestGuards guards, AgreementVolumes volumes)
{
    /// <param name="exchange">The request, which learns of whom the answer is.</param>
    /// <param name="ready">The plan and the values.</param>
    /// <param name="state">Whose executor runs it.</param>
    /// <param name="trigger">For a subscription the event that a registry sent; null for anything else.</param>
    /// <param name="cancellationToken">Fires when the client goes away.</param>
    public async ValueTask<Answer> RunAsync(
        Exchange exchange, ReadyOperation ready, GatewayState state, ReadOnlyMemory<byte>? trigger, CancellationToken cancellationToken)
    {
        var limited = ready.Plan.Decided.Limited;
        if (!limited.IsEmpty && await volumes.CountRequestAsync(limited, cancellationToken).ConfigureAwait(false) is { } tooMany)
        {
            return tooMany;
        }

        exchange.Subjects = state.Access is null ? null : new SubjectCollector();
        exchange.Guard = guards.For(ready.Plan.Decided, state.Access, exchange.Context, exchange.RequestId);
        var introspection = exchange.Introspection = new IntrospectionAnswers(() => exchange.View!.Introspected(exchange.Profile), exchange.Operation!.Document, ready.Variables);
        var request = new ExecutionRequest
        {
            Variables = VariableJson.Of(ready.Variables),
            Transforms = Transforms(exchange, ready, state),
            Observer = exchange.Subjects,
            Guard = exchange.Guard,
            WriteMetaField = introspection.Write,
            RequestId = exchange.RequestId,
            OnBehalfOf = exchange.Context?.Agency.Code,
            Trigger = trigger,
        };
        if (!limited.IsEmpty)
        {
            return await RunWithinAsync(limited, exchange, ready, state, request, cancellationToken).ConfigureAwait(false);
        }

        return ready.Plan.Executable.IsIncremental
            ? await state.Executor.ExecuteIncrementallyAsync(ready.Plan.Executable, request, cancellationToken).ConfigureAwait(false)
            : await state.Executor.ExecuteAsync(ready.Plan.Executable, request, cancellationToken).ConfigureAwait(false);
    }

    private static IReadOnlyList<ILeafTransform> Transforms(Exchange exchange, ReadyOperation ready, GatewayState state) =>
        ready.Plan.Decided is { Cursors: { Outputs.IsEmpty: false } cursors } decided && exchange.Context is { } context
            ? cursors.Seals(decided.Transforms, state.Access!.CursorSeal, context.Key.Client.ToString(), context.Key.Purpose, ready.Variables)
            : ready.Plan.Decided.Transforms;

    // INVARIANT: what is bounded is answered in one piece, so that all people of the answer are counted before any of it leaves.
    private async ValueTask<Answer> RunWithinAsync(
        ImmutableArray<LimitedAgreement> limited, Exchange exchange, ReadyOperation ready, GatewayState state, ExecutionRequest request, CancellationToken cancellationToken)
    {
        var result = await state.Executor.ExecuteAsync(ready.Plan.Executable, request, cancellationToken).ConfigureAwait(false);
        if (await volumes.CountSubjectsAsync(limited, exchange.Subjects!.Values, cancellationToken).ConfigureAwait(false) is not { } refusal)
        {
            return result;
        }

        result.Dispose();
        return refusal;
    }
}
