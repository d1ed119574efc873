using System.Collections.Concurrent;
using DataExchange.Federation.Execution.Caching;

namespace DataExchange.Cache.Log;

/// <summary>
/// What this process knows of the invalidations: all of it where there is no shared store, a copy otherwise. Read without locks. Safe for concurrent use.
/// </summary>
internal sealed class InvalidationLog
{
    private const int MaxAttempts = 4;

    private readonly Lock _gate = new();
    private readonly int _length;
    private readonly ConcurrentDictionary<UInt128, int> _held = [];
    private Queue<UInt128> _remembered = [];
    private volatile LogState _state;
    private volatile int _heldCount;
    private long _version = 1;

    /// <param name="length">How many invalidations are remembered.</param>
    /// <param name="epoch">Names the epoch.</param>
    public InvalidationLog(int length, long epoch)
    {
        _length = length;
        _state = new LogState(epoch, 0, 0, []);
    }

    /// <summary>Another number whenever anything was invalidated: what was usable under a number is usable as long as it stays.</summary>
    public long Version => Volatile.Read(ref _version);

    public CacheMoment Moment
    {
        get
        {
            var state = _state;
            return new CacheMoment(state.Epoch, state.Sequence);
        }
    }

    /// <summary>All invalidations after this number are remembered.</summary>
    public long Floor => _state.Floor;

    /// <summary>How many invalidations the shared store has not taken yet.</summary>
    public int HeldCount => _heldCount;

    /// <summary>What is known of a value, as of a version.</summary>
    public LogVerdict Judge(CachedField field, out long version)
    {
        for (var attempt = 0; attempt < MaxAttempts; attempt++)
        {
            version = Version;
            var verdict = _state.Judge(field);
            if (verdict == LogVerdict.Usable && _heldCount > 0 && IsHeld(field))
            {
                verdict = LogVerdict.Invalidated;
            }

            // INVARIANT: a tag is forgotten only after the version of the higher floor is out, so a judgement under one version has seen all of its tags.
            if (Version == version)
            {
                return verdict;
            }
        }

        version = 0;
        return LogVerdict.Invalidated;
    }

    /// <summary>Adds invalidations after the last one known.</summary>
    public void Append(IReadOnlyCollection<CacheTag> tags)
    {
        lock (_gate)
        {
            var state = _state;
            var sequence = state.Sequence;
            foreach (var tag in tags)
            {
                state.Last[tag.Value] = ++sequence;
                _remembered.Enqueue(tag.Value);
            }

            var floor = Math.Max(state.Floor, sequence - _length);
            _state = state with { Sequence = sequence, Floor = floor };
            Volatile.Write(ref _version, _version + 1);
            Forget(state.Last, sequence, floor);
        }
    }

    /// <summary>Begins anew with what the shared store remembers of an epoch: the invalidations after the floor.</summary>
    public void Begin(long epoch, long floor, IReadOnlyCollection<CacheTag> tags)
    {
        lock (_gate)
        {
            _remembered = new Queue<UInt128>(tags.Count);
            var last = new ConcurrentDictionary<UInt128, long>();
            var sequence = floor;
            foreach (var tag in tags)
            {
                last[tag.Value] = ++sequence;
                _remembered.Enqueue(tag.Value);
            }

            _state = new LogState(epoch, sequence, floor, last);
            Volatile.Write(ref _version, _version + 1);
        }
    }

    /// <summary>Makes everything under tags unusable until they are released, whatever its moment.</summary>
    public void Hold(IReadOnlyCollection<CacheTag> tags)
    {
        lock (_gate)
        {
            foreach (var tag in tags)
            {
                _held.AddOrUpdate(tag.Value, 1, static (_, count) => count + 1);
            }

            _heldCount += tags.Count;
            Volatile.Write(ref _version, _version + 1);
        }
    }

    /// <summary>Ends what <see cref="Hold"/> began, when the tags were appended or the epoch has changed.</summary>
    public void Release(IReadOnlyCollection<CacheTag> tags)
    {
        lock (_gate)
        {
            foreach (var tag in tags)
            {
                if (_held.AddOrUpdate(tag.Value, 0, static (_, count) => count - 1) <= 0)
                {
                    _held.TryRemove(tag.Value, out _);
                }
            }

            _heldCount -= tags.Count;
            Volatile.Write(ref _version, _version + 1);
        }
    }

    private bool IsHeld(CachedField field)
    {
        foreach (var tag in field.Tags)
        {
            if (_held.ContainsKey(tag.Value))
            {
                return true;
            }
        }

        return false;
    }

    private void Forget(ConcurrentDictionary<UInt128, long> last, long sequence, long floor)
    {
        for (var oldest = sequence - _remembered.Count + 1; oldest <= floor; oldest++)
        {
            var tag = _remembered.Dequeue();
            if (last.TryGetValue(tag, out var number) && number == oldest)
            {
                last.TryRemove(tag, out _);
            }
        }
    }
}
