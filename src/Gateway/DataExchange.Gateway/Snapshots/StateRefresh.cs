using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace DataExchange.Gateway.Snapshots;

/// <summary>Keeps the state current, in the background.</summary>
internal sealed partial class StateRefresh(StateLoader loader, TimeSpan interval, TimeProvider time, ILogger<StateRefresh> logger) : BackgroundService
{
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(interval, time);
        while (await timer.WaitForNextTickAsync(stoppingToken).ConfigureAwait(false))
        {
            try
            {
                await loader.RefreshAsync(stoppingToken).ConfigureAwait(false);
            }
            catch (Exception failure) when (failure is not OperationCanceledException)
            {
                // The background boundary: the next tick tries again, the last good state stays.
                LogFailure(logger, failure.GetType().Name);
            }
        }
    }

    [LoggerMessage(1, LogLevel.Error, "A look for changes failed: {Failure}")]
    private static partial void LogFailure(ILogger logger, string failure);
}
