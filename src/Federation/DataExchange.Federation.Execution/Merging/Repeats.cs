using DataExchange.Federation.Execution.Compilation;
using DataExchange.Federation.Execution.Memory;

namespace DataExchange.Federation.Execution.Merging;

/// <summary>
/// The objects of one response that may stand in several places: one that is byte for byte an earlier one of the same shape is not read again, but
/// shares its cells. Answers of a graph repeat their entities all the time, whole branches of them. Gives up on a response in which little repeats.
/// Not safe for concurrent use.
/// </summary>
internal sealed class Repeats : IDisposable
{
    private const int Size = 512;
    private const int Patience = 64;
    private const int Reward = 8;
    private const int Window = 96;

    private Repeat[]? _table;
    private int _patience;

    /// <summary>Whether it is worth looking.</summary>
    public bool IsWorthLooking => _patience > 0;

    /// <summary>Whether any object shares its cells since <see cref="Begin"/>.</summary>
    public bool HasShared { get; private set; }

    /// <summary>Forgets everything.</summary>
    /// <param name="isWanted">Whether objects may share cells from now on.</param>
    public void Begin(bool isWanted)
    {
        _patience = isWanted ? Patience : 0;
        HasShared = false;
        Forget();
    }

    /// <summary>Forgets the objects whose cells have been given back.</summary>
    public void Forget() => _table?.AsSpan(0, Size).Clear();

    /// <summary>Looks for an earlier object that is equal to the one that starts here.</summary>
    /// <param name="json">The response from the object's brace on.</param>
    /// <param name="whole">The whole response.</param>
    /// <param name="shape">The shape of the object.</param>
    /// <param name="bucket">Where to note the object, if none is found.</param>
    /// <returns>The earlier one, or one of length 0.</returns>
    public Repeat Find(ReadOnlySpan<byte> json, ReadOnlySpan<byte> whole, ObjectShape shape, out int bucket)
    {
        _table ??= NewTable();
        bucket = Bucket(json, shape);
        ref var known = ref _table[bucket];
        if (known.Shape == shape.Number && known.Length > 0 && json.StartsWith(whole.Slice(known.Start, known.Length)))
        {
            _patience = Math.Min(_patience + Reward, Patience);
            HasShared = true;
            return known;
        }

        _patience--;
        return default;
    }

    /// <summary>Notes an object that has been read.</summary>
    public void Note(int bucket, Repeat read) => _table![bucket] = read;

    public void Dispose()
    {
        if (_table is { } table)
        {
            _table = null;
            Pool<Repeat>.Return(table);
        }
    }

    private static Repeat[] NewTable()
    {
        var table = Pool<Repeat>.Rent(Size);
        table.AsSpan(0, Size).Clear();
        return table;
    }

    // By the beginning, as far as the first value that can tell objects of a kind apart: the key, as a rule.
    private static int Bucket(ReadOnlySpan<byte> json, ObjectShape shape)
    {
        json = json[..Math.Min(json.Length, Window)];
        var end = json.IndexOfAny((byte)',', (byte)'}');
        if (shape.StartsWithTypeName && end >= 0 && json[end] == (byte)',')
        {
            var second = json[(end + 1)..].IndexOfAny((byte)',', (byte)'}');
            end = second < 0 ? end : end + 1 + second;
        }

        var hash = SeededHash.Of(end < 0 ? json : json[..end]) + (shape.Number * 0x61C88647);
        return (hash ^ (hash >> 16)) & (Size - 1);
    }
}
