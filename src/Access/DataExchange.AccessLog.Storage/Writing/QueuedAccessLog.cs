using System.Threading.Channels;
using DataExchange.AccessLog.Appending;
using DataExchange.AccessLog.Records;
using DataExchange.AccessLog.Storage.Stores;

namespace DataExchange.AccessLog.Storage.Writing;

/// <summary>
/// The log of one shard: a bounded queue and one task that commits whatever has queued up meanwhile as one transaction,
/// so that the disk is waited for once per batch and not once per record.
/// </summary>
internal sealed class QueuedAccessLog : IAccessLog, IAsyncDisposable
{
    private const string ClosedMessage = "The access log is closed; the gateway is stopping.";
    private static readonly TimeSpan _retryAfter = TimeSpan.FromSeconds(1);

    private readonly Channel<PendingAppend> _queue;
    private readonly ShardWriter _writer;
    private readonly int _maxBatch;
    private readonly Task _loop;
    private volatile bool _closed;

    internal QueuedAccessLog(ILogStore store, Lease lease, int queueCapacity, int maxBatch)
    {
        _writer = new ShardWriter(store, lease);
        _maxBatch = maxBatch;
        _queue = Channel.CreateBounded<PendingAppend>(new BoundedChannelOptions(queueCapacity) { SingleReader = true });
        _loop = Task.Run(RunAsync);
    }

    internal int Shard => _writer.Shard;

    public ValueTask<AppendOutcome> AppendAsync(AccessRecord record, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(record);
        cancellationToken.ThrowIfCancellationRequested();
        var body = RecordEncoding.Encode(record);
        var pending = new PendingAppend(new PreparedRecord(record.RequestId, record.Time, body, LeafHash.Of(body)));
        if (_queue.Writer.TryWrite(pending))
        {
            return new ValueTask<AppendOutcome>(pending.Task.WaitAsync(cancellationToken));
        }

        return new ValueTask<AppendOutcome>(_closed ? new LogUnavailable(ClosedMessage) : new Overloaded(_retryAfter));
    }

    /// <summary>Takes no more records, writes those in the queue, and ends.</summary>
    public async ValueTask DisposeAsync()
    {
        _closed = true;
        _queue.Writer.TryComplete();
        await _loop;
    }

    private async Task RunAsync()
    {
        var batch = new List<PendingAppend>(_maxBatch);
        while (await _queue.Reader.WaitToReadAsync())
        {
            while (batch.Count < _maxBatch && _queue.Reader.TryRead(out var pending))
            {
                batch.Add(pending);
            }

            // A batch that has begun is finished: the store's own time-outs bound it.
            await _writer.WriteAsync(batch, CancellationToken.None);
            batch.Clear();
        }
    }
}
