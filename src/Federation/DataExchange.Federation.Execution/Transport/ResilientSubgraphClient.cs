using System.Collections.Concurrent;

namespace DataExchange.Federation.Execution.Transport;

/// <summary>
/// Bounds the time and the number of requests to each subgraph, stops asking one that fails, probes it again later, and sends a query once more when
/// no connection was to be had. State is kept per subgraph name. Safe for concurrent use.
/// </summary>
/// <param name="inner">What carries the requests.</param>
/// <param name="options">The bounds; null for the defaults.</param>
/// <param name="time">The clock; null for the system's.</param>
/// <param name="observer">Is told of retries and breakers; null for nobody.</param>
public sealed class ResilientSubgraphClient(
    ISubgraphClient inner, ResilienceOptions? options = null, TimeProvider? time = null, IResilienceObserver? observer = null) : ISubgraphClient
{
    private readonly ResilienceOptions _options = options ?? new ResilienceOptions();
    private readonly TimeProvider _time = time ?? TimeProvider.System;
    private readonly ConcurrentDictionary<string, SubgraphHealth> _health = new(StringComparer.Ordinal);

    /// <inheritdoc/>
    public async ValueTask<SubgraphResponse> SendAsync(SubgraphRequest request, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(request);
        var timeout = request.TimeLeft is { } left && left < _options.Timeout ? left : _options.Timeout;
        if (timeout <= TimeSpan.Zero)
        {
            return SubgraphResponse.Failed(SubgraphOutcome.TimedOut);
        }

        var health = _health.GetOrAdd(request.Subgraph, static (_, self) => new SubgraphHealth(self._options, self._time), this);
        if (!health.Breaker.TryEnter(out var isProbe))
        {
            return SubgraphResponse.Failed(SubgraphOutcome.Unreachable);
        }

        using var clock = new CancellationTokenSource(timeout, _time);
        using var link = cancellationToken.UnsafeRegister(static source => ((CancellationTokenSource)source!).Cancel(), clock);
        var verdict = CallVerdict.Unknown;
        try
        {
            var response = await SendBoundedAsync(health, request, clock.Token);
            if (response.Outcome == SubgraphOutcome.Cancelled && !cancellationToken.IsCancellationRequested)
            {
                response = SubgraphResponse.Failed(SubgraphOutcome.TimedOut);
            }

            verdict = Judge(response);
            return response;
        }
        finally
        {
            if (health.Breaker.Report(verdict, isProbe) is { } isOpen)
            {
                observer?.BreakerChanged(request.Subgraph, isOpen);
            }
        }
    }

    private async ValueTask<SubgraphResponse> SendBoundedAsync(SubgraphHealth health, SubgraphRequest request, CancellationToken cancellationToken)
    {
        try
        {
            await health.Places.WaitAsync(cancellationToken);
        }
        catch (OperationCanceledException)
        {
            return SubgraphResponse.Failed(SubgraphOutcome.Cancelled);
        }

        try
        {
            health.Budget.Earn();
            var response = await inner.SendAsync(request, cancellationToken);
            var again = response.Outcome == SubgraphOutcome.Unreachable && !request.IsMutation && health.Budget.TrySpend();
            if (!again)
            {
                return response;
            }

            observer?.Retried(request.Subgraph);
            return await inner.SendAsync(request, cancellationToken);
        }
        finally
        {
            health.Places.Release();
        }
    }

    private static CallVerdict Judge(SubgraphResponse response) => response.Outcome switch
    {
        SubgraphOutcome.Answered => response.Status >= 500 && !IsGraphQL(response.MediaType) ? CallVerdict.Failure : CallVerdict.Success,
        SubgraphOutcome.Cancelled => CallVerdict.Unknown,
        SubgraphOutcome.TooLarge => CallVerdict.Success,
        _ => CallVerdict.Failure,
    };

    private static bool IsGraphQL(string? mediaType) =>
        string.Equals(mediaType, "application/json", StringComparison.OrdinalIgnoreCase)
        || string.Equals(mediaType, "application/graphql-response+json", StringComparison.OrdinalIgnoreCase);
}
