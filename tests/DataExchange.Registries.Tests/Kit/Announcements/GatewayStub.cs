using System.Collections.Concurrent;
using DataExchange.Registries.Announcements;
using DataExchange.Registries.Signatures;
using DataExchange.Testing.Subgraphs;
using Microsoft.Extensions.Logging;

namespace DataExchange.Registries.Tests.Kit.Announcements;

/// <summary>A gateway that answers announcements by script, and a registry's feed to it on virtual time.</summary>
internal sealed class GatewayStub : IAsyncDisposable
{
    private readonly ScriptableSubgraph server;
    private readonly CancellationTokenSource stop = new();
    private readonly ConcurrentQueue<int> statuses = new();
    private readonly Logged log = new();
    private readonly AnnouncementClient client;
    private readonly Task run;

    private GatewayStub(ScriptableSubgraph server, int limit, int batchSize)
    {
        this.server = server;
        server.Script = _ => new ScriptedReply { Status = statuses.TryDequeue(out var status) ? status : 204, ContentType = null, Headers = Headers };
        Assert.True(GatewayKey.TryParse(Convert.ToBase64String(Signer.Key), out var key, out _));
        var options = new AnnouncementOptions { Gateways = [new Uri(server.Url, "/")], BatchSize = batchSize };
        Announcer = new ChangeAnnouncer(1, limit);
        client = new AnnouncementClient(options.Gateways[0], "land", key, options.Timeout, Time);
        run = new AnnouncementFeed(Announcer.Pending[0], client, options, Time, log).RunAsync(stop.Token);
    }

    public VirtualTime Time { get; } = new();

    public ChangeAnnouncer Announcer { get; }

    public Dictionary<string, string> Headers { get; } = [];

    /// <summary>The bodies that were sent so far.</summary>
    public IReadOnlyList<string> Bodies => [.. server.Requests.Select(r => r.Body)];

    /// <summary>The lines that were logged so far.</summary>
    public IReadOnlyList<string> Lines => [.. log.Lines];

    public RecordedRequest First => server.Requests[0];

    public RecordedRequest Second => server.Requests[1];

    public static async Task<GatewayStub> StartAsync(int limit = 100, int batchSize = 500) => new(await ScriptableSubgraph.StartAsync(), limit, batchSize);

    /// <summary>Answers the next requests with these statuses, and every other with 204.</summary>
    public void Answer(params int[] next) => Array.ForEach(next, statuses.Enqueue);

    /// <summary>Waits until so many announcements were sent, the clock moving in steps; how long it took.</summary>
    public async Task<TimeSpan> SentAsync(int count)
    {
        var (before, steps) = (Time.GetUtcNow(), 0);
        while (server.Requests.Count < count)
        {
            TestContext.Current.CancellationToken.ThrowIfCancellationRequested();
            await Task.Yield();
            if (++steps % 2_000 == 0)
            {
                Time.Advance(TimeSpan.FromMilliseconds(50));
            }
        }

        return Time.GetUtcNow() - before;
    }

    public async ValueTask DisposeAsync()
    {
        await stop.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => run);
        client.Dispose();
        stop.Dispose();
        await server.DisposeAsync();
    }

    private sealed class Logged : ILogger
    {
        public ConcurrentQueue<string> Lines { get; } = new();

        public IDisposable? BeginScope<TState>(TState state)
            where TState : notnull => null;

        public bool IsEnabled(LogLevel logLevel) => true;

        public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter) =>
            Lines.Enqueue($"{logLevel}: {formatter(state, exception)}");
    }
}
