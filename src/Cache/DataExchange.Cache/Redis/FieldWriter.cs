using System.Threading.Channels;
using DataExchange.Cache.Client;
using DataExchange.Federation.Execution.Caching;

namespace DataExchange.Cache.Redis;

/// <summary>Makes changes in Redis in the background, in the order in which they came; those that find the queue full are dropped. Safe for concurrent use.</summary>
internal sealed class FieldWriter : IAsyncDisposable
{
    private const int MostAtOnce = 128;

    private static readonly TimeSpan s_limit = TimeSpan.FromSeconds(1);

    private readonly RedisParts _parts;
    private readonly FieldStore _store;
    private readonly Channel<FieldWrite> _queue;
    private readonly Task _running;
    private long _queuedBytes;
    private long _pausedUntil = long.MinValue;

    public FieldWriter(RedisParts parts, FieldStore store)
    {
        (_parts, _store) = (parts, store);
        _queue = Channel.CreateBounded<FieldWrite>(new BoundedChannelOptions(parts.Options.QueueLength) { SingleReader = true });
        _running = Task.Run(RunAsync);
    }

    public void Add(in FieldWrite write)
    {
        var bytes = write.Bytes;
        if (Interlocked.Add(ref _queuedBytes, bytes) > _parts.Options.QueueBytes || !_queue.Writer.TryWrite(write))
        {
            Interlocked.Add(ref _queuedBytes, -bytes);
            _parts.Counters.DroppedWrite(1);
        }
    }

    public async ValueTask DisposeAsync()
    {
        _queue.Writer.TryComplete();
        await _running.ConfigureAwait(false);
    }

    private async Task RunAsync()
    {
        var batch = new List<FieldWrite>(MostAtOnce);
        while (await _queue.Reader.WaitToReadAsync().ConfigureAwait(false))
        {
            while (batch.Count < MostAtOnce && _queue.Reader.TryRead(out var write))
            {
                Interlocked.Add(ref _queuedBytes, -write.Bytes);
                batch.Add(write);
            }

            try
            {
                await WriteAsync(batch).ConfigureAwait(false);
            }
            catch (Exception failure)
            {
                // The background boundary: what was not written is asked for again by whoever needs it.
                _parts.Notices.WorkFailed(failure.GetType().Name);
                _parts.Counters.FailedWrite(batch.Count);
            }

            batch.Clear();
        }
    }

    private async Task WriteAsync(List<FieldWrite> batch)
    {
        if (!_parts.Breaker.IsClosed || _parts.Time.GetTimestamp() < _pausedUntil)
        {
            _parts.Counters.DroppedWrite(batch.Count);
            return;
        }

        var replies = batch.GroupBy(w => w.Address)
            .Select(async entity => (Fields: entity.ToList(), Trouble: await WriteAsync(entity.Key, [.. entity]).ConfigureAwait(false)));
        foreach (var (fields, trouble) in await Task.WhenAll(replies).ConfigureAwait(false))
        {
            if (trouble == RedisTrouble.None)
            {
                _parts.Counters.Wrote(fields.Count);
            }
            else
            {
                _parts.Counters.FailedWrite(fields.Count);
                Fail(trouble);
            }
        }
    }

    private async Task<RedisTrouble> WriteAsync(CacheAddress address, FieldWrite[] writes)
    {
        var trouble = await TryAsync(address, writes).ConfigureAwait(false);
        if (trouble != RedisTrouble.WrongType)
        {
            return trouble;
        }

        _parts.Notices.Alarm(Statistics.CacheAlarm.WrongType);
        return await TryAsync(address, [new FieldWrite(address, null, null), .. writes]).ConfigureAwait(false);
    }

    private async Task<RedisTrouble> TryAsync(CacheAddress address, FieldWrite[] writes) =>
        (await _store.WriteAsync(address, writes, _parts.Time.GetUtcNow().ToUnixTimeMilliseconds())
            .Within(s_limit, _parts.Time, CancellationToken.None).ConfigureAwait(false)).Trouble;

    // A server that has no memory left, or takes no writes, is asked again after a while; reading from it goes on.
    private void Fail(RedisTrouble trouble)
    {
        if (trouble is RedisTrouble.Slow or RedisTrouble.Unreachable)
        {
            _parts.Breaker.Failed(trouble);
        }

        _pausedUntil = _parts.Time.GetTimestamp() + (_parts.Options.CheckSeconds * _parts.Time.TimestampFrequency);
    }
}
