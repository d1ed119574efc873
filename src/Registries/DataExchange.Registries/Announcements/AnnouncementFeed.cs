using Microsoft.Extensions.Logging;

namespace DataExchange.Registries.Announcements;

/// <summary>Brings what waits for one gateway to it, and again until it is taken.</summary>
internal sealed partial class AnnouncementFeed(PendingChanges pending, IAnnouncementSender sender, AnnouncementOptions options, TimeProvider time, ILogger logger)
{
    // A gateway that starts beside its registries, or is replaced, is back before anybody need look.
    private const int LoggedFailure = 5;

    private TimeSpan pause = options.ShortestPause;
    private int size = options.BatchSize;
    private int failures;

    /// <summary>Runs until it is cancelled.</summary>
    public async Task RunAsync(CancellationToken cancellationToken)
    {
        while (true)
        {
            await pending.WaitAsync(cancellationToken);
            while (pending.Count > 0)
            {
                if (await SendAsync(cancellationToken) is { } wait)
                {
                    using var timer = new PeriodicTimer(wait, time);
                    _ = await timer.WaitForNextTickAsync(cancellationToken);
                }
            }
        }
    }

    /// <summary>Sends as much as goes into one announcement; null, or how long to wait before the next.</summary>
    public async Task<TimeSpan?> SendAsync(CancellationToken cancellationToken)
    {
        var changes = pending.Take(size);
        if (changes.Length == 0)
        {
            return null;
        }

        var isDone = false;
        try
        {
            var reply = await sender.SendAsync(AnnouncementBody.Write(changes), cancellationToken);
            isDone = reply.Outcome == AnnouncementOutcome.Taken || (reply.Outcome == AnnouncementOutcome.Refused && changes.Length == 1);
            return reply.Outcome switch
            {
                AnnouncementOutcome.Taken => Succeed(),
                AnnouncementOutcome.Refused => Divide(changes, reply),
                _ => Fail(reply),
            };
        }
        finally
        {
            if (!isDone)
            {
                pending.Add(changes);
            }
        }
    }

    private TimeSpan? Succeed()
    {
        if (failures >= LoggedFailure)
        {
            LogTaken(logger, sender.Target);
        }

        (failures, pause, size) = (0, options.ShortestPause, options.BatchSize);
        return null;
    }

    // What is refused is found by halves and left out; the rest is announced.
    private TimeSpan? Divide(EntityChange[] changes, AnnouncementReply reply)
    {
        if (changes is [var refused])
        {
            size = options.BatchSize;
            LogRefused(logger, sender.Target, refused.Type, string.Join(' ', reply.Errors));
        }
        else
        {
            size = changes.Length / 2;
        }

        return null;
    }

    private TimeSpan Fail(AnnouncementReply reply)
    {
        if (++failures == LoggedFailure)
        {
            LogFailing(logger, sender.Target, reply.Outcome);
        }

        var wait = reply.RetryAfter is { } asked && asked > pause ? asked : pause;
        pause = pause * 2 < options.LongestPause ? pause * 2 : options.LongestPause;
        return wait < options.LongestPause ? wait : options.LongestPause;
    }

    [LoggerMessage(1, LogLevel.Warning, "Changes cannot be announced to {Target} ({Outcome}); they are kept and sent again")]
    private static partial void LogFailing(ILogger logger, string target, AnnouncementOutcome outcome);

    [LoggerMessage(2, LogLevel.Information, "Changes are announced to {Target} again")]
    private static partial void LogTaken(ILogger logger, string target);

    [LoggerMessage(3, LogLevel.Error, "A change of `{Type}` was refused by {Target} and is not announced: {Errors}")]
    private static partial void LogRefused(ILogger logger, string target, string type, string errors);
}
