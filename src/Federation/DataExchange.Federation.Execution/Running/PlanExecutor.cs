using DataExchange.Federation.Execution.CachedFlights;
using DataExchange.Federation.Execution.Caching;
using DataExchange.Federation.Execution.Compilation;
using DataExchange.Federation.Execution.Results;
using DataExchange.Federation.Execution.Transport;
using DataExchange.GraphQL.Language;

namespace DataExchange.Federation.Execution.Running;

/// <summary>Runs compiled plans. Safe for concurrent use; one per gateway.</summary>
/// <param name="client">Carries requests to subgraphs; wrap it in <see cref="ResilientSubgraphClient"/> for time-outs, retries and breakers.</param>
/// <param name="options">The limits; null for the defaults.</param>
/// <param name="time">The clock; null for the system's.</param>
/// <param name="cache">Keeps what subgraphs answered, as far as plans allow; null keeps nothing.</param>
public sealed class PlanExecutor(ISubgraphClient client, ExecutionOptions? options = null, TimeProvider? time = null, IFieldCache? cache = null)
{
    private readonly ExecutionOptions _options = options ?? new ExecutionOptions();
    private readonly TimeProvider _time = time ?? TimeProvider.System;
    private readonly FlightCache? _cache = cache is null ? null : new FlightCache(cache, client, options ?? new ExecutionOptions(), time ?? TimeProvider.System);

    /// <summary>
    /// Asks the subgraphs and makes the answer. Whatever subgraphs do is part of the result, never an exception.
    /// </summary>
    /// <param name="plan">The plan.</param>
    /// <param name="request">Variables and ports of this request.</param>
    /// <param name="cancellationToken">Fires when the client goes away.</param>
    /// <returns>The result; the caller disposes of it.</returns>
    /// <exception cref="ArgumentException">The plan is of a subscription, and the request has no event.</exception>
    /// <exception cref="OperationCanceledException">The client went away. No fetch is under way any more.</exception>
    /// <exception cref="ArgumentException">The answer comes in parts: <see cref="ExecutablePlan.IsIncremental"/>.</exception>
    public async Task<ExecutionResult> ExecuteAsync(ExecutablePlan plan, ExecutionRequest request, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(plan);
        ArgumentNullException.ThrowIfNull(request);
        if (plan.IsIncremental)
        {
            throw new ArgumentException("The answer comes in parts.", nameof(plan));
        }

        if (plan.Plan.Operation.Type == OperationType.Subscription && request.Trigger is null)
        {
            throw new ArgumentException("A subscription is run once for each event, and none was given.", nameof(request));
        }

        using var run = new PlanRun(plan, request, client, _cache, _options, _time, progressed: null, cancellationToken);
        await run.FetchAsync();
        cancellationToken.ThrowIfCancellationRequested();
        return run.Project();
    }

    /// <summary>
    /// Asks the subgraphs and makes the first part of an answer in parts, as soon as what it needs is there. The deadline is that of the whole answer.
    /// </summary>
    /// <param name="plan">The plan.</param>
    /// <param name="request">Variables and ports of this request.</param>
    /// <param name="cancellationToken">Fires when the client goes away, now or before the last part.</param>
    /// <returns>The first part and what comes after it; the caller disposes of it.</returns>
    /// <exception cref="OperationCanceledException">The client went away. No fetch is under way any more.</exception>
    public async Task<IncrementalExecution> ExecuteIncrementallyAsync(ExecutablePlan plan, ExecutionRequest request, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(plan);
        ArgumentNullException.ThrowIfNull(request);
        var run = new PartRun(plan, request, client, _cache, _options, _time, cancellationToken);
        var isHandedOver = false;
        try
        {
            await run.FetchFirstAsync();
            cancellationToken.ThrowIfCancellationRequested();
            var execution = run.ProjectFirst();
            isHandedOver = true;
            return execution;
        }
        finally
        {
            if (!isHandedOver)
            {
                await run.StopAsync();
                run.Dispose();
            }
        }
    }
}
