using System.Numerics;
using DataExchange.Federation.Execution.Memory;
using DataExchange.Federation.Execution.Ports;

namespace DataExchange.Federation.Execution.Merging;

/// <summary>
/// The entities of one fetch, distinct by the bytes of their representations, in the order in which they were met. Hashes are seeded per process, so
/// that no subgraph can make them collide. Not safe for concurrent use.
/// </summary>
internal sealed class EntityBatch : IGuardedEntities, IDisposable
{
    private readonly PooledBuffer _bytes = new();
    private readonly PooledList<EntitySlot> _entities = new();
    private readonly PooledList<EntityTarget> _targets = new();
    private int[] _buckets = NewBuckets(64);
    private int _mask = 63;
    private bool _isContradictory;

    public int Count => _entities.Count;

    /// <summary>Where the next representation is to be written; then <see cref="Commit"/> or <see cref="Discard"/> it.</summary>
    public PooledBuffer Output => _bytes;

    /// <summary>The values from contexts; null where the fetch takes none.</summary>
    public ContextValues? Contexts { get; set; }

    public ReadOnlySpan<byte> Representation(int index) => _bytes.Written.Slice(_entities[index].Start, _entities[index].Length);

    /// <summary>What a guard is told of an entity.</summary>
    public ReadOnlySpan<byte> Record(int index) => _bytes.Written.Slice(_entities[index].Start + _entities[index].Length, _entities[index].RecordLength);

    public int FirstTarget(int index) => _entities[index].FirstTarget;

    /// <summary>The number of an entity's value from its context, or -1.</summary>
    public int Context(int index) => _entities[index].Context;

    public EntityTarget Target(int target) => _targets[target];

    /// <summary>Drops what was written since <paramref name="start"/>.</summary>
    public void Discard(int start) => _bytes.Truncate(start);

    /// <summary>Takes what was written since <paramref name="start"/> as the representation of an object.</summary>
    /// <param name="start">Where the representation starts.</param>
    /// <param name="block">The object.</param>
    /// <param name="context">The number of its context's value.</param>
    /// <param name="recordLength">How much of the end is what a guard is told, and not part of the representation.</param>
    public void Commit(int start, int block, int context = -1, int recordLength = 0)
    {
        var bytes = _bytes.Written[start..^recordLength];
        var record = _bytes.Written[^recordLength..];
        var code = SeededHash.Of(bytes);
        var bucket = Find(bytes, record, code, context);
        if (_buckets[bucket] is >= 0 and var known)
        {
            _bytes.Truncate(start);
            ref var head = ref _targets[_entities[known].FirstTarget];
            var next = head.Next;
            head.Next = _targets.Count;
            _targets.Add(new EntityTarget(block, next));
            return;
        }

        _buckets[bucket] = _entities.Count;
        _entities.Add(new EntitySlot(start, bytes.Length, code, _targets.Count, context, recordLength));
        _targets.Add(new EntityTarget(block, -1));
        if (_entities.Count * 2 > _mask)
        {
            Rehash();
        }
    }

    /// <summary>The entity that has the representation of one in another batch, or -1. INVARIANT: no guard has dropped any.</summary>
    public int IndexOf(EntityBatch other, int index) => _buckets[Find(other.Representation(index), [], other._entities[index].Hash, other._entities[index].Context)];

    /// <summary>Puts entities with one value from their context together; nothing is committed afterwards.</summary>
    public void SortByContext() =>
        _entities.Items.Sort(static (x, y) => x.Context != y.Context ? x.Context.CompareTo(y.Context) : x.Start.CompareTo(y.Start));

    /// <summary>Of one entity that was told of in two ways, and let pass in one only, nothing passes: there is no telling which is true.</summary>
    public void Veto(GuardBatch verdict)
    {
        if (!_isContradictory)
        {
            return;
        }

        var denied = new HashSet<int>();
        for (var i = 0; i < _entities.Count; i++)
        {
            if (!verdict.IsAllowed(i))
            {
                denied.Add(_entities[i].Hash);
            }
        }

        for (var i = 0; i < _entities.Count; i++)
        {
            if (denied.Contains(_entities[i].Hash))
            {
                verdict.Deny(i);
            }
        }
    }

    /// <summary>Drops the entities that a guard did not let pass; the others keep their order.</summary>
    public void Keep(GuardBatch verdict)
    {
        var kept = 0;
        for (var i = 0; i < _entities.Count; i++)
        {
            if (verdict.IsAllowed(i))
            {
                _entities[kept++] = _entities[i];
            }
        }

        _entities.Truncate(kept);
    }

    public void Dispose()
    {
        _bytes.Dispose();
        _entities.Dispose();
        _targets.Dispose();
        var buckets = _buckets;
        _buckets = [];
        if (buckets.Length > 0)
        {
            Pool<int>.Return(buckets);
        }
    }

    private static int[] NewBuckets(int count)
    {
        var buckets = Pool<int>.Rent(count);
        buckets.AsSpan(0, count).Fill(-1);
        return buckets;
    }

    private int Find(ReadOnlySpan<byte> bytes, ReadOnlySpan<byte> record, int code, int context)
    {
        var bucket = code & _mask;
        while (_buckets[bucket] is >= 0 and var index)
        {
            var entity = _entities[index];
            if (entity.Hash == code && entity.Context == context && _bytes.Written.Slice(entity.Start, entity.Length).SequenceEqual(bytes))
            {
                if (_bytes.Written.Slice(entity.Start + entity.Length, entity.RecordLength).SequenceEqual(record))
                {
                    break;
                }

                _isContradictory = true;
            }

            bucket = (bucket + 1) & _mask;
        }

        return bucket;
    }

    private void Rehash()
    {
        var count = (int)BitOperations.RoundUpToPowerOf2((uint)_entities.Count * 4);
        Pool<int>.Return(_buckets);
        _buckets = NewBuckets(count);
        _mask = count - 1;
        for (var i = 0; i < _entities.Count; i++)
        {
            var bucket = _entities[i].Hash & _mask;
            while (_buckets[bucket] >= 0)
            {
                bucket = (bucket + 1) & _mask;
            }

            _buckets[bucket] = i;
        }
    }
}
