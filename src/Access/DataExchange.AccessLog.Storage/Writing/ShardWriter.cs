using DataExchange.AccessLog.Appending;
using DataExchange.AccessLog.Storage.Stores;

namespace DataExchange.AccessLog.Storage.Writing;

/// <summary>
/// Commits batches under one lease. After a failure it does not know whether the batch is durable, so it looks the shard up before
/// the next one; when the epoch has risen, another writer has the shard and this one refuses for good. Used by one task at a time.
/// </summary>
internal sealed class ShardWriter(ILogStore store, Lease lease)
{
    private const string FencedMessage = "Another writer has taken the access log's shard over; this gateway must be started anew to record.";

    private Lease _lease = lease;
    private bool _inDoubt;
    private bool _fenced;

    internal int Shard => _lease.Shard;

    /// <summary>Writes the batch and tells each of its appenders; never throws for a failing store.</summary>
    internal async Task WriteAsync(List<PendingAppend> batch, CancellationToken cancellationToken)
    {
        try
        {
            if (!_fenced && await CommitAsync(batch.ConvertAll(p => p.Record), cancellationToken))
            {
                Acknowledge(batch);
                return;
            }

            Refuse(batch, FencedMessage);
        }
        catch (Exception failure)
        {
            // The boundary of the background loop: whatever failed, those who wait must be told, and the loop must go on.
            _inDoubt = true;
            Refuse(batch, $"The access log's store failed with {FailureCode.Of(failure)}; expected it to be reachable and writable.");
        }
    }

    private async Task<bool> CommitAsync(List<PreparedRecord> batch, CancellationToken cancellationToken)
    {
        if (_inDoubt && !await SettleAsync(cancellationToken))
        {
            return false;
        }

        if (await store.CommitAsync(_lease, batch, cancellationToken) == CommitOutcome.Committed)
        {
            return true;
        }

        // Either the shard has another writer, or a batch that was thought lost arrived after all.
        return await SettleAsync(cancellationToken)
            && await store.CommitAsync(_lease, batch, cancellationToken) == CommitOutcome.Committed;
    }

    private async Task<bool> SettleAsync(CancellationToken cancellationToken)
    {
        var present = await store.InspectAsync(_lease.Shard, cancellationToken);
        _fenced = present.Epoch != _lease.Epoch;
        _inDoubt = false;
        _lease = _fenced ? _lease : present;
        return !_fenced;
    }

    private void Acknowledge(List<PendingAppend> batch)
    {
        var sequence = _lease.NextSequence;
        _lease = _lease with { NextSequence = sequence + batch.Count };
        foreach (var pending in batch)
        {
            pending.TrySetResult(new Appended(pending.Record.RecordId, _lease.Shard, sequence++));
        }
    }

    private static void Refuse(List<PendingAppend> batch, string message)
    {
        var outcome = new LogUnavailable(message);
        foreach (var pending in batch)
        {
            pending.TrySetResult(outcome);
        }
    }
}
