using DataExchange.AccessLog.Appending;
using DataExchange.AccessLog.Records;
using DataExchange.AccessLog.Storage.Stores;

namespace DataExchange.AccessLog.Storage.Writing;

/// <summary>
/// The log of one shard: a bounded queue, of which one batch at a time is committed as one transaction, so that the disk is waited for once per batch and
/// not once per record. Who comes alone writes its record itself, without a change of threads. Where others come meanwhile, the next batch begins only
/// after all work that is ready has had its turn: an idle machine commits at once, and a busy one gathers more records for each wait.
/// </summary>
internal sealed class QueuedAccessLog : IAccessLog, IAsyncDisposable
{
    private const string ClosedMessage = "The access log is closed; the gateway is stopping.";
    private static readonly TimeSpan _retryAfter = TimeSpan.FromSeconds(1);

    private readonly Lock _gate = new();
    private readonly Queue<PendingAppend> _queue = new();
    private readonly ShardWriter _writer;
    private readonly int _queueCapacity;
    private readonly int _maxBatch;
    private readonly List<PendingAppend> _batch;
    private readonly TaskCompletionSource _drained = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private bool _isRunning;
    private bool _isClosed;

    internal QueuedAccessLog(ILogStore store, Lease lease, int queueCapacity, int maxBatch)
    {
        _writer = new ShardWriter(store, lease);
        _queueCapacity = queueCapacity;
        _maxBatch = maxBatch;
        _batch = new List<PendingAppend>(maxBatch);
    }

    internal int Shard => _writer.Shard;

    public ValueTask<AppendOutcome> AppendAsync(AccessRecord record, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(record);
        cancellationToken.ThrowIfCancellationRequested();
        var body = RecordEncoding.Encode(record);
        var pending = new PendingAppend(new PreparedRecord(record.RequestId, record.Time, body, LeafHash.Of(body), SubjectIndex.KeysOf(record.Subjects)));
        var (refusal, isFirst, isAlone) = Enqueue(pending);
        if (refusal is not null)
        {
            return new ValueTask<AppendOutcome>(refusal);
        }

        if (isFirst)
        {
            Start(isAlone);
        }

        return new ValueTask<AppendOutcome>(pending.Task.WaitAsync(cancellationToken));
    }

    /// <summary>Takes no more records, writes those in the queue, and ends.</summary>
    public async ValueTask DisposeAsync()
    {
        lock (_gate)
        {
            _isClosed = true;
            if (!_isRunning)
            {
                _drained.TrySetResult();
            }
        }

        await _drained.Task;
    }

    /// <summary>Puts a record into the queue; whether nobody writes at the moment, and whether the last batch was a single record too.</summary>
    private (AppendOutcome? Refusal, bool IsFirst, bool IsAlone) Enqueue(PendingAppend pending)
    {
        lock (_gate)
        {
            if (_isClosed)
            {
                return (new LogUnavailable(ClosedMessage), false, false);
            }

            if (_queue.Count >= _queueCapacity)
            {
                return (new Overloaded(_retryAfter), false, false);
            }

            _queue.Enqueue(pending);
            var isFirst = !_isRunning;
            _isRunning = true;
            return (null, isFirst, isFirst && _batch.Count <= 1);
        }
    }

    // What is done for all is not done in the context of the one who came first.
    private void Start(bool isAlone)
    {
        if (ExecutionContext.IsFlowSuppressed())
        {
            _ = RunAsync(isAlone);
            return;
        }

        using (ExecutionContext.SuppressFlow())
        {
            _ = RunAsync(isAlone);
        }
    }

    // INVARIANT: one run at a time, and the batch is that of the run; between runs it holds the last one.
    private async Task RunAsync(bool isAlone)
    {
        for (var gathers = !isAlone; ; gathers = true)
        {
            if (gathers)
            {
                await Task.Yield();
            }

            TakeBatch();

            // A batch that has begun is finished: the store's own time-outs bound it. It tells everyone of the batch and never throws.
            await _writer.WriteAsync(_batch, CancellationToken.None);
            if (EndsHere())
            {
                return;
            }
        }
    }

    // INVARIANT: a run begins with a record in the queue, and goes on only where there is another.
    private void TakeBatch()
    {
        lock (_gate)
        {
            _batch.Clear();
            while (_batch.Count < _maxBatch && _queue.TryDequeue(out var pending))
            {
                _batch.Add(pending);
            }
        }
    }

    private bool EndsHere()
    {
        lock (_gate)
        {
            _isRunning = _queue.Count > 0;
            if (_isClosed && !_isRunning)
            {
                _drained.TrySetResult();
            }

            return !_isRunning;
        }
    }
}
