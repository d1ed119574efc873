using DataExchange.Gateway.Configuration;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace DataExchange.Gateway.Hosting;

/// <summary>
/// The end of a gateway: from the signal on it says that it is not ready; for a while it still takes connections of those who have not noticed; then the
/// server takes no more, and the requests under way end within their time (the host's, see <see cref="DrainOptions.FinishMs"/>).
/// </summary>
internal sealed partial class Drain : IHostedLifecycleService
{
    private readonly DrainOptions _options;
    private readonly TimeProvider _time;
    private readonly ILogger<Drain> _logger;
    private volatile bool _hasBegun;

    public Drain(DrainOptions options, IHostApplicationLifetime lifetime, TimeProvider time, ILogger<Drain> logger)
    {
        (_options, _time, _logger) = (options, time, logger);
        lifetime.ApplicationStopping.Register(() => _hasBegun = true);
    }

    /// <summary>Whether the gateway has been told to end.</summary>
    public bool HasBegun => _hasBegun;

    /// <summary>Comes before the server is told to stop.</summary>
    public async Task StoppingAsync(CancellationToken cancellationToken)
    {
        LogBegun(_logger, _options.GraceMs, _options.FinishMs);
        if (_options.GraceMs == 0)
        {
            return;
        }

        using var grace = new PeriodicTimer(TimeSpan.FromMilliseconds(_options.GraceMs), _time);
        try
        {
            await grace.WaitForNextTickAsync(cancellationToken).ConfigureAwait(false);
        }
        catch (OperationCanceledException)
        {
            // The host's own time is over: the grace is too.
        }
    }

    public Task StartingAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StartAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StartedAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StoppedAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    [LoggerMessage(1, LogLevel.Information, "Told to end: not ready from now on, no new connections in {GraceMs} ms, requests under way have {FinishMs} ms after that")]
    private static partial void LogBegun(ILogger logger, int graceMs, int finishMs);
}
