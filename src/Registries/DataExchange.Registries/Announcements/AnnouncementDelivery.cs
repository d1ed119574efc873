using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace DataExchange.Registries.Announcements;

/// <summary>Announces in the background what a registry changes, to each gateway on its own: one that is away keeps no other from hearing.</summary>
internal sealed partial class AnnouncementDelivery : BackgroundService
{
    private readonly AnnouncementFeed[] feeds;
    private readonly ILogger logger;

    public AnnouncementDelivery(ChangeAnnouncer announcer, IReadOnlyList<IAnnouncementSender> senders, AnnouncementOptions options, TimeProvider time, ILogger<AnnouncementDelivery> logger)
    {
        this.logger = logger;
        feeds = [.. announcer.Pending.Zip(senders, (pending, sender) => new AnnouncementFeed(pending, sender, options, time, logger))];
    }

    /// <inheritdoc/>
    public override async Task StopAsync(CancellationToken cancellationToken)
    {
        await base.StopAsync(cancellationToken);
        try
        {
            // What was changed by the last requests, once.
            _ = await Task.WhenAll(feeds.Select(f => f.SendAsync(cancellationToken)));
        }
        catch (OperationCanceledException)
        {
            // The registry ends without: it announces whole types when it starts again.
        }
    }

    /// <inheritdoc/>
    protected override Task ExecuteAsync(CancellationToken stoppingToken) => Task.WhenAll(feeds.Select(f => RunAsync(f, stoppingToken)));

    private async Task RunAsync(AnnouncementFeed feed, CancellationToken cancellationToken)
    {
        while (!cancellationToken.IsCancellationRequested)
        {
            try
            {
                await feed.RunAsync(cancellationToken);
            }
            catch (OperationCanceledException)
            {
                return;
            }
            catch (Exception failure)
            {
                // The background boundary: the changes have been put back, and are sent with the next.
                LogFailed(logger, failure.GetType().Name);
            }
        }
    }

    [LoggerMessage(4, LogLevel.Error, "Announcing changes failed: {Failure}")]
    private static partial void LogFailed(ILogger logger, string failure);
}
