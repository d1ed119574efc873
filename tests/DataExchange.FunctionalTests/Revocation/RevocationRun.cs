using System.Collections.Concurrent;
using System.Diagnostics;

namespace DataExchange.FunctionalTests.Revocation;

/// <summary>One writer that changes what may be seen, and readers of every gateway, all timed by the clock of this process.</summary>
/// <param name="system">The gateways and their store.</param>
/// <param name="world">What is changed.</param>
/// <param name="random">The schedule.</param>
internal sealed class RevocationRun(RevocationSystem system, IRevocationWorld world, Random random)
{
    private const int ReadersOfEach = 3;

    private readonly ConcurrentQueue<HistoryRead> _reads = new();
    private readonly List<HistoryWrite> _writes = [];
    private int _answered;
    private int _stale;

    /// <summary>How many requests were refused because the state could not be confirmed.</summary>
    public int Stale => _stale;

    /// <summary>How many requests were answered.</summary>
    public int Reads => _reads.Count;

    /// <summary>How many different states were seen.</summary>
    public int States => _reads.DistinctBy(r => r.State).Count();

    /// <summary>Changes and reads.</summary>
    /// <param name="changes">How many changes.</param>
    /// <param name="meanwhile">Done again and again, a few requests apart, until the changes are made.</param>
    public async Task<RevisionHistory> RunAsync(int changes, Func<Task> meanwhile)
    {
        _writes.Add(new HistoryWrite(1, world.Seen, 0, 1));
        using var enough = new CancellationTokenSource();
        var readers = Enumerable.Range(0, system.Gateways * ReadersOfEach).Select(i => ReadUntilAsync(i % system.Gateways, enough.Token)).ToList();
        var disturbance = DisturbAsync(meanwhile, enough.Token);
        for (var revision = 2; revision <= changes + 1; revision++)
        {
            await WriteAsync(revision);

            // The first question after the acknowledgement, to every gateway.
            await Task.WhenAll(Enumerable.Range(0, system.Gateways).Select(g => ReadAsync(g, "writer")));
            await AnsweredAsync(random.Next(5), readers);
        }

        await enough.CancelAsync();
        await Task.WhenAll([.. readers, disturbance]);
        return new RevisionHistory(_writes, _reads);
    }

    private async Task WriteAsync(long revision)
    {
        var invoked = Stopwatch.GetTimestamp();
        await world.ChangeAsync(system.Stores);
        var acknowledged = Stopwatch.GetTimestamp();
        _writes.Add(new HistoryWrite(revision, world.Seen, invoked, acknowledged));
    }

    private async Task ReadUntilAsync(int gateway, CancellationToken enough)
    {
        while (!enough.IsCancellationRequested)
        {
            await ReadAsync(gateway, "reader");
        }
    }

    private async Task ReadAsync(int gateway, string reader)
    {
        var invoked = Stopwatch.GetTimestamp();
        var seen = await system.ReadAsync(gateway);
        var returned = Stopwatch.GetTimestamp();
        if (seen is null)
        {
            Interlocked.Increment(ref _stale);
        }
        else
        {
            _reads.Enqueue(new HistoryRead($"A {reader} of gateway {gateway}", seen, invoked, returned));
        }

        Interlocked.Increment(ref _answered);
    }

    private async Task DisturbAsync(Func<Task> meanwhile, CancellationToken enough)
    {
        while (!enough.IsCancellationRequested)
        {
            await meanwhile();
            await ReadAsync(0, "disturber");
        }
    }

    /// <summary>Waits until so many more requests are answered; a reader that failed fails the run.</summary>
    private async Task AnsweredAsync(int more, List<Task> readers)
    {
        var wanted = Volatile.Read(ref _answered) + more;
        while (Volatile.Read(ref _answered) < wanted)
        {
            TestContext.Current.CancellationToken.ThrowIfCancellationRequested();
            if (readers.Find(r => r.IsFaulted) is { } failed)
            {
                await failed;
            }

            await Task.Yield();
        }
    }
}
