using DataExchange.Access.Stores;
using DataExchange.Gateway.Exchanges;
using DataExchange.Gateway.Grouping;
using DataExchange.Gateway.Requests;
using DataExchange.Gateway.Snapshots;
using DataExchange.Gateway.Telemetry;
using Microsoft.Extensions.Logging;

namespace DataExchange.Gateway.Fencing;

/// <summary>
/// Lets no request be decided on a state that was withdrawn before the request came. For every request the store's revision is read once after it has
/// come – one reading for all that wait at the same time – and a state that is behind is replaced first. Nothing rests on signals or on clocks of several
/// machines; where the store cannot be read in time, requests are refused. Thread-safe.
/// </summary>
internal sealed partial class StateFence
{
    private static readonly Task<Refusal?> s_confirmed = Task.FromResult<Refusal?>(null);

    private readonly StateHolder _states;
    private readonly StateLoader _loader;
    private readonly IAccessStore? _store;
    private readonly TimeSpan _patience;
    private readonly GatewayTelemetry _telemetry;
    private readonly TimeProvider _time;
    private readonly ILogger<StateFence> _logger;
    private readonly GroupRun<bool> _checks;
    private bool _isStale;

    /// <param name="states">What is confirmed.</param>
    /// <param name="loader">Replaces what is behind.</param>
    /// <param name="store">Where the revision is read; null where nothing is to be confirmed.</param>
    /// <param name="patience">How long a request waits for the confirmation.</param>
    /// <param name="telemetry">Counts.</param>
    /// <param name="time">Measures the patience.</param>
    /// <param name="logger">Is told when requests begin to be refused, and when they are answered again.</param>
    public StateFence(StateHolder states, StateLoader loader, IAccessStore? store, TimeSpan patience, GatewayTelemetry telemetry, TimeProvider time, ILogger<StateFence> logger)
    {
        (_states, _loader, _store, _patience, _telemetry, _time, _logger) = (states, loader, store, patience, telemetry, time, logger);
        _checks = new GroupRun<bool>(CheckAsync);
    }

    /// <summary>
    /// Begins to confirm for a request that has just come. Once it ends without a refusal, any state that is in force is one that the store had at some
    /// instant since.
    /// </summary>
    /// <param name="cancellationToken">Ends the waiting of this request only; it throws then.</param>
    public Task<Refusal?> ConfirmAsync(CancellationToken cancellationToken)
    {
        if (_store is null)
        {
            return s_confirmed;
        }

        // A store that answers at once leaves nothing to wait for.
        var check = _checks.JoinAsync();
        return check is { IsCompletedSuccessfully: true, Result: true } ? s_confirmed : WaitAsync(check, cancellationToken);
    }

    /// <summary>Confirms, and enters the state of then on behalf of a request.</summary>
    public async ValueTask<Result<GatewayState>> EnterAsync(Exchange exchange, CancellationToken cancellationToken) =>
        Enter(exchange, await ConfirmAsync(cancellationToken).ConfigureAwait(false));

    /// <summary>Enters the state of now on behalf of a request, unless confirming it gave a refusal.</summary>
    public Result<GatewayState> Enter(Exchange exchange, Refusal? refusal)
    {
        if (refusal is not null)
        {
            return refusal;
        }

        var state = _states.Enter();
        exchange.Links = state?.Links;
        return state is null ? Refusal.NotReady() : state;
    }

    private async Task<Refusal?> WaitAsync(Task<bool> check, CancellationToken cancellationToken)
    {
        try
        {
            if (await check.WaitAsync(_patience, _time, cancellationToken).ConfigureAwait(false))
            {
                return null;
            }
        }
        catch (TimeoutException)
        {
            // The same as a store that says that it cannot be read.
        }

        _telemetry.Access.Refused();
        return Refusal.Stale("The gateway cannot confirm that its agreements are current, and decides on none that may have been withdrawn.");
    }

    /// <summary>One check for a group of requests: whether the state in force at its end is one that the store had since its beginning.</summary>
    private async Task<bool> CheckAsync()
    {
        var began = _time.GetTimestamp();
        using var patience = new CancellationTokenSource(_patience, _time);
        var result = await CheckWithinAsync(patience.Token).ConfigureAwait(false);
        _telemetry.Access.Checked(_time.GetElapsedTime(began), result);
        Report(isStale: result == CheckResult.Failed);
        return result != CheckResult.Failed;
    }

    private async Task<CheckResult> CheckWithinAsync(CancellationToken patience)
    {
        try
        {
            var read = await _store!.ReadRevisionAsync(patience).WaitAsync(patience).ConfigureAwait(false);
            if (read.Revision is not { } revision)
            {
                return CheckResult.Failed;
            }

            _telemetry.Access.Seen(revision);
            return _states.Current?.Access?.Snapshot.Revision == revision
                ? CheckResult.Current
                : await _loader.RefreshAccessAsync().WaitAsync(patience).ConfigureAwait(false) is null ? CheckResult.Moved : CheckResult.Failed;
        }
        catch (OperationCanceledException) when (patience.IsCancellationRequested)
        {
            return CheckResult.Failed;
        }
    }

    private void Report(bool isStale)
    {
        if (isStale == _isStale)
        {
            return;
        }

        _isStale = isStale;
        if (isStale)
        {
            LogStale(_logger);
        }
        else
        {
            LogConfirmed(_logger);
        }
    }

    [LoggerMessage(1, LogLevel.Error, "The access store cannot be read: requests are refused with POLICY_STALE until it can")]
    private static partial void LogStale(ILogger logger);

    [LoggerMessage(2, LogLevel.Information, "The access store can be read again: requests are answered")]
    private static partial void LogConfirmed(ILogger logger);
}
