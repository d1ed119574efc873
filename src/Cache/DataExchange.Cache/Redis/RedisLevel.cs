using DataExchange.Cache.Client;
using DataExchange.Cache.Log;
using DataExchange.Cache.Statistics;
using DataExchange.Federation.Execution.Caching;

namespace DataExchange.Cache.Redis;

/// <summary>What processes share: the sealed values, and what of them was invalidated. Safe for concurrent use.</summary>
internal sealed class RedisLevel : IAsyncDisposable
{
    private static readonly TimeSpan s_stepLimit = TimeSpan.FromSeconds(1);

    private readonly RedisParts _parts;
    private readonly FieldStore _store;
    private readonly FieldWriter _writer;
    private readonly FieldReader _reader;
    private readonly LogKeeper _keeper;
    private readonly LevelCounter _counter = new();

    public RedisLevel(RedisParts parts)
    {
        _parts = parts;
        var chain = new LogChain(parts.Keys.Log);
        var store = new LogStore(parts.Client, parts.Names, parts.Options.LogLength, s_stepLimit, parts.Time, parts.Stopping);
        var follower = new LogFollower(chain, parts.Log, parts.Notices, parts.Time);
        var pending = new PendingInvalidations(parts.Log, parts.Time, parts.Options.LogLength);
        _keeper = new LogKeeper(parts, new LogPass(store, follower, chain, pending, parts.Notices), chain, follower, pending);
        _store = new FieldStore(parts.Client, parts.Names, parts.Keys);
        _writer = new FieldWriter(parts, _store);
        _reader = new FieldReader(parts, _counter, _writer, _keeper);
    }

    public LevelStatistics Statistics => _counter.Snapshot;

    /// <summary>How Redis is; null when it does not answer in time.</summary>
    public async Task<RedisState?> StateAsync(CancellationToken cancellationToken) =>
        (await _parts.Client.StateAsync().Within(s_stepLimit, _parts.Time, cancellationToken).ConfigureAwait(false)).Value;

    /// <summary>An announcement was heard.</summary>
    public void Wake() => _keeper.Wake();

    public ValueTask<bool> InvalidateAsync(IReadOnlyCollection<CacheTag> tags, CancellationToken cancellationToken) => _keeper.InvalidateAsync(tags, cancellationToken);

    public void Store(List<CacheWrite> writes)
    {
        foreach (var write in writes)
        {
            _writer.Add(new FieldWrite(write.Address, write.Field, null));
        }
    }

    /// <summary>
    /// Asks for the values and for the head of the log at once; judges the values when all is known here that the log told. Past the time limit, what has come is
    /// used if the head has.
    /// </summary>
    public async ValueTask ReadAsync(IReadOnlyList<CacheItem> items, CancellationToken cancellationToken)
    {
        var wanted = items.Where(i => i.Found.Contains(null)).ToList();
        if (!_parts.Breaker.IsClosed || (wanted.Count == 0 && items.Count > 0))
        {
            return;
        }

        var begin = _parts.Time.GetTimestamp();
        var limit = TimeSpan.FromMilliseconds(_parts.Options.RedisMilliseconds);
        var replies = wanted.Select(i => _store.ReadAsync(i.Address, FieldReader.Missing(i).Select(m => i.Groups[m]))).ToList();
        var head = _parts.Client.ReadAsync(_parts.Names.LogHead);
        var isInTime = await Task.WhenAll([.. replies, head]).Ends(limit, _parts.Time, cancellationToken).ConfigureAwait(false);
        Report(isInTime, head, replies);
        var rest = limit - _parts.Time.GetElapsedTime(begin);
        if (head is { IsCompletedSuccessfully: true, Result: { IsGood: true } reply }
            && await _keeper.CatchUpAsync(reply.Value ?? [], rest, cancellationToken).ConfigureAwait(false))
        {
            Take(wanted, replies);
        }
    }

    public async ValueTask DisposeAsync()
    {
        await _writer.DisposeAsync().ConfigureAwait(false);
        await _keeper.DisposeAsync().ConfigureAwait(false);
        await _parts.Client.DisposeAsync().ConfigureAwait(false);
    }

    private void Take(List<CacheItem> wanted, List<Task<RedisReply<byte[]?[]>>> replies)
    {
        var now = _parts.Time.GetUtcNow().ToUnixTimeMilliseconds();
        var usable = new List<CacheWrite>();
        for (var i = 0; i < wanted.Count; i++)
        {
            if (replies[i].IsCompletedSuccessfully)
            {
                _reader.Take(wanted[i], replies[i].Result, usable, now);
            }
        }

        if (_parts.Confirmation.Holds)
        {
            _parts.Memory?.Store(usable, now);
        }
    }

    private void Report(bool isInTime, Task<RedisReply<byte[]>> head, List<Task<RedisReply<byte[]?[]>>> replies)
    {
        var trouble = isInTime ? head.Result.Trouble : RedisTrouble.Slow;
        if (trouble == RedisTrouble.None)
        {
            trouble = replies.Select(r => r.Result.Trouble).FirstOrDefault(t => t is not (RedisTrouble.None or RedisTrouble.WrongType));
        }

        if (trouble is RedisTrouble.None or RedisTrouble.WrongType)
        {
            _parts.Breaker.Answered();
            return;
        }

        _parts.Counters.FailedRead();
        _parts.Breaker.Failed(trouble);
    }
}
