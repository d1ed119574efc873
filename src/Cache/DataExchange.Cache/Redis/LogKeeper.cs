using System.Threading.Channels;
using DataExchange.Cache.Client;
using DataExchange.Cache.Configuration;
using DataExchange.Cache.Log;
using DataExchange.Cache.Statistics;
using DataExchange.Federation.Execution.Caching;

namespace DataExchange.Cache.Redis;

/// <summary>
/// Keeps the log of this process and the shared one together, in the background: every so often, whenever a change is announced, and when asked to. What it finds
/// out closes the breaker. Safe for concurrent use.
/// </summary>
internal sealed class LogKeeper : IAsyncDisposable
{
    // After so many looks without an answer the connections are made anew: a connection can hang for many minutes before the system gives it up.
    private const int MostSilentLooks = 10;
    private const int MostCatchUps = 3;

    private readonly IRedisClient _client;
    private readonly LogPass _pass;
    private readonly LogChain _chain;
    private readonly LogFollower _follower;
    private readonly PendingInvalidations _pending;
    private readonly Confirmation _confirmation;
    private readonly Breaker _breaker;
    private readonly Notices _notices;
    private readonly CacheOptions _options;
    private readonly TimeProvider _time;
    private readonly CancellationToken _stopping;
    private readonly Channel<bool> _wakes = Channel.CreateBounded<bool>(new BoundedChannelOptions(1) { FullMode = BoundedChannelFullMode.DropWrite, SingleReader = true });
    private readonly ITimer _timer;
    private readonly Task _running;
    private readonly Lock _gate = new();
    private TaskCompletionSource? _nextPass;
    private int _silentLooks;

    public LogKeeper(RedisParts parts, LogPass pass, LogChain chain, LogFollower follower, PendingInvalidations pending)
    {
        (_client, _confirmation, _breaker, _notices, _options, _time) = (parts.Client, parts.Confirmation, parts.Breaker, parts.Notices, parts.Options, parts.Time);
        (_pass, _chain, _follower, _pending, _stopping) = (pass, chain, follower, pending, parts.Stopping);
        var interval = TimeSpan.FromSeconds(_options.CheckSeconds);
        _timer = _time.CreateTimer(_ => Wake(), null, interval, interval);
        Wake();
        _running = Task.Run(RunAsync);
    }

    /// <summary>Looks soon.</summary>
    public void Wake() => _wakes.Writer.TryWrite(true);

    /// <summary>Makes tags unusable here at once; true when Redis has taken that within the time limit.</summary>
    public async ValueTask<bool> InvalidateAsync(IReadOnlyCollection<CacheTag> tags, CancellationToken cancellationToken)
    {
        var taken = _pending.Add(tags);
        Wake();
        if (taken is null || !_breaker.IsClosed)
        {
            return false;
        }

        return await taken.Ends(TimeSpan.FromMilliseconds(_options.InvalidateMilliseconds), _time, cancellationToken).ConfigureAwait(false);
    }

    /// <summary>Waits until all is known here that the shared log told when it had a head; false when it cannot be.</summary>
    public async Task<bool> CatchUpAsync(byte[] head, TimeSpan limit, CancellationToken cancellationToken)
    {
        var begin = _time.GetTimestamp();
        for (var attempt = 0; attempt < MostCatchUps; attempt++)
        {
            if (IsKnown(head))
            {
                return true;
            }

            var rest = limit - _time.GetElapsedTime(begin);
            if (rest <= TimeSpan.Zero || !await PassAsync().Ends(rest, _time, cancellationToken).ConfigureAwait(false))
            {
                return false;
            }
        }

        return IsKnown(head);
    }

    /// <summary>An authentic value tells of a moment that is not known here.</summary>
    public void Expect(CacheMoment moment)
    {
        _follower.Expect(moment);
        Wake();
    }

    public async ValueTask DisposeAsync()
    {
        await _timer.DisposeAsync().ConfigureAwait(false);
        _wakes.Writer.TryComplete();
        await _running.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
    }

    // A look that begins after now.
    private Task PassAsync()
    {
        lock (_gate)
        {
            _nextPass ??= new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
            Wake();
            return _nextPass.Task;
        }
    }

    private bool IsKnown(byte[] head)
    {
        if (_follower.Known is not { } known)
        {
            return false;
        }

        if (head.AsSpan().SequenceEqual(known.Bytes))
        {
            return true;
        }

        return _chain.Read(head) is { } read
            && (read.Epoch < known.Head.Epoch || (read.Epoch == known.Head.Epoch && read.Sequence < known.Head.Sequence));
    }

    private async Task RunAsync()
    {
        await foreach (var _ in _wakes.Reader.ReadAllAsync().ConfigureAwait(false))
        {
            TaskCompletionSource? waiting;
            lock (_gate)
            {
                (waiting, _nextPass) = (_nextPass, null);
            }

            try
            {
                await LookAsync().ConfigureAwait(false);
            }
            catch (Exception failure) when (!_stopping.IsCancellationRequested)
            {
                // The background boundary: it is looked again, and without a look nothing is relied on for long.
                _notices.WorkFailed(failure.GetType().Name);
            }
            finally
            {
                waiting?.TrySetResult();
            }
        }
    }

    private async Task LookAsync()
    {
        _breaker.Probe();
        var begin = _time.GetTimestamp();
        var trouble = await _pass.RunAsync().ConfigureAwait(false);
        if (trouble != RedisTrouble.None)
        {
            _breaker.Failed(trouble);
            RestartWhenSilent(trouble);
            return;
        }

        _silentLooks = 0;
        _confirmation.Give(begin);
        if (_time.GetElapsedTime(begin) <= TimeSpan.FromMilliseconds(_options.RedisMilliseconds))
        {
            _breaker.Close();
        }
        else
        {
            _breaker.Failed(RedisTrouble.Slow);
        }
    }

    private void RestartWhenSilent(RedisTrouble trouble)
    {
        _silentLooks = trouble is RedisTrouble.Slow or RedisTrouble.Unreachable ? _silentLooks + 1 : 0;
        if (_silentLooks >= MostSilentLooks)
        {
            _silentLooks = 0;
            _client.Restart();
        }
    }
}
