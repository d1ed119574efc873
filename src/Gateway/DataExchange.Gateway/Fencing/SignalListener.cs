using DataExchange.Access.Stores;
using DataExchange.Gateway.Snapshots;
using DataExchange.Gateway.Telemetry;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace DataExchange.Gateway.Fencing;

/// <summary>
/// Loads a change of the access state as soon as the store tells of it, so that requests do not wait for that and open streams are decided anew at once.
/// Where it hears nothing, the fence and the look once a second are left, and nothing is decided otherwise.
/// </summary>
internal sealed partial class SignalListener(IAccessSignals signals, StateLoader loader, GatewayTelemetry telemetry, TimeProvider time, ILogger<SignalListener> logger)
    : BackgroundService
{
    private static readonly TimeSpan s_shortest = TimeSpan.FromMilliseconds(100);
    private static readonly TimeSpan s_longest = TimeSpan.FromSeconds(5);

    private TimeSpan _pause = s_shortest;
    private bool _isLost;

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        telemetry.Access.Pushed(isListening: false);
        while (!stoppingToken.IsCancellationRequested)
        {
            var failure = await ListenAsync(stoppingToken).ConfigureAwait(false);
            telemetry.Access.Pushed(isListening: false);
            if (!_isLost)
            {
                _isLost = true;
                LogLost(logger, failure);
            }

            await PauseAsync(stoppingToken).ConfigureAwait(false);
        }
    }

    private async Task<string> ListenAsync(CancellationToken cancellationToken)
    {
        try
        {
            return (await signals.ListenAsync(Begin, Refresh, cancellationToken).ConfigureAwait(false)).Message;
        }
        catch (Exception failure) when (failure is not OperationCanceledException)
        {
            // The background boundary: it is tried again.
            return failure.GetType().Name;
        }
    }

    // What was told while nobody listened is looked for.
    private void Begin()
    {
        telemetry.Access.Pushed(isListening: true);
        _pause = s_shortest;
        if (_isLost)
        {
            _isLost = false;
            LogHeard(logger);
        }

        Refresh();
    }

    private void Refresh() => _ = loader.RefreshAccessAsync();

    private async Task PauseAsync(CancellationToken cancellationToken)
    {
        using var timer = new PeriodicTimer(_pause, time);
        _pause = _pause * 2 < s_longest ? _pause * 2 : s_longest;
        await timer.WaitForNextTickAsync(cancellationToken).ConfigureAwait(false);
    }

    [LoggerMessage(1, LogLevel.Warning, "Changes of agreements are not told any more, and are looked for until they are: {Problem}")]
    private static partial void LogLost(ILogger logger, string problem);

    [LoggerMessage(2, LogLevel.Information, "Changes of agreements are told again")]
    private static partial void LogHeard(ILogger logger);
}
