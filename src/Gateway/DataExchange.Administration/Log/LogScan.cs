using System.Collections.Immutable;
using DataExchange.AccessLog.Reading;
using DataExchange.AccessLog.Records;

namespace DataExchange.Administration.Log;

/// <summary>
/// Reads access records backwards, the latest first, over all shards; never more than <see cref="MaxExamined"/> for one answer. Within a shard the order
/// is that in which records were made durable, which may differ a little from that in which requests came.
/// </summary>
internal sealed class LogScan(IAccessLogReader reader)
{
    /// <summary>How many records one answer may examine.</summary>
    public const int MaxExamined = 20_000;

    private const int Block = 500;

    /// <summary>How far the two orders may differ.</summary>
    private static readonly TimeSpan _slack = TimeSpan.FromMinutes(5);

    /// <summary>Reads on from some places until enough was taken.</summary>
    /// <param name="places">Where to go on, by shard; null for the end of the log.</param>
    /// <param name="since">What is older is not read.</param>
    /// <param name="take">Is given each record; false to stop after it.</param>
    /// <param name="cancellationToken">Stops the reading.</param>
    /// <returns>How many were examined, and where to go on; no places when everything was read.</returns>
    public async ValueTask<(int Examined, ImmutableSortedDictionary<int, long> Places)> ReadAsync(
        ImmutableSortedDictionary<int, long>? places, DateTimeOffset since, Func<AccessRecord, bool> take, CancellationToken cancellationToken)
    {
        var shards = new List<Shard>();
        var starts = places ?? (await reader.ShardsAsync(cancellationToken)).ToImmutableSortedDictionary(s => s, _ => long.MaxValue);
        foreach (var (number, before) in starts)
        {
            shards.Add(new Shard(number, before));
        }

        var examined = 0;
        while (examined < MaxExamined && await LatestAsync(shards, since, cancellationToken) is { } shard)
        {
            examined++;
            if (!take(shard.Take()))
            {
                break;
            }
        }

        return (examined, shards.Where(s => !s.IsDone).ToImmutableSortedDictionary(s => s.Number, s => s.Before));
    }

    /// <summary>The shard whose next record is the latest, or null when all are read.</summary>
    private async ValueTask<Shard?> LatestAsync(List<Shard> shards, DateTimeOffset since, CancellationToken cancellationToken)
    {
        foreach (var shard in shards.Where(s => s.Waiting.Count == 0 && !s.IsDone))
        {
            shard.Add(await reader.BackwardsAsync(shard.Number, shard.Before, Block, cancellationToken));
        }

        foreach (var shard in shards.Where(s => s.Waiting.TryPeek(out var next) && since - next.Record.Time > _slack))
        {
            shard.End();
        }

        return shards.Where(s => s.Waiting.Count > 0).MaxBy(s => s.Waiting.Peek().Record.Time);
    }

    private sealed class Shard(int number, long before)
    {
        public int Number { get; } = number;

        public long Before { get; private set; } = before;

        public bool IsDone { get; private set; }

        public Queue<(long Sequence, AccessRecord Record)> Waiting { get; } = new();

        public void Add(IReadOnlyList<StoredRecord> block)
        {
            foreach (var stored in block)
            {
                // What cannot be read is not skipped in silence: it stands there as refused, without content.
                Waiting.Enqueue((stored.Sequence, RecordDecoding.Decode(stored.Body) ?? new AccessRecord { RequestId = stored.RecordId, Time = DateTimeOffset.MaxValue, Outcome = AccessOutcome.Refused }));
            }

            IsDone = block.Count == 0;
        }

        public AccessRecord Take()
        {
            var (sequence, record) = Waiting.Dequeue();
            Before = sequence;
            IsDone = sequence == 0;
            return record;
        }

        public void End()
        {
            Waiting.Clear();
            IsDone = true;
        }
    }
}
