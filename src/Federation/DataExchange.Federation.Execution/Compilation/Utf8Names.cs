using System.Text;

namespace DataExchange.Federation.Execution.Compilation;

/// <summary>A fixed set of names, found by their UTF-8 bytes without making a string. Immutable.</summary>
internal sealed class Utf8Names
{
    private readonly byte[][] _names;
    private readonly int[] _buckets;
    private readonly int[] _next;

    public Utf8Names(IReadOnlyList<string> names)
    {
        _names = new byte[names.Count][];
        _next = new int[names.Count];
        _buckets = new int[(int)System.Numerics.BitOperations.RoundUpToPowerOf2((uint)Math.Max(4, names.Count * 2))];
        _buckets.AsSpan().Fill(-1);
        for (var i = 0; i < names.Count; i++)
        {
            _names[i] = Encoding.UTF8.GetBytes(names[i]);
            ref var bucket = ref _buckets[Bucket(_names[i])];
            _next[i] = bucket;
            bucket = i;
        }
    }

    /// <summary>The index of a name, or -1.</summary>
    public int Find(ReadOnlySpan<byte> name)
    {
        for (var i = _buckets[Bucket(name)]; i >= 0; i = _next[i])
        {
            if (name.SequenceEqual(_names[i]))
            {
                return i;
            }
        }

        return -1;
    }

    private int Bucket(ReadOnlySpan<byte> name)
    {
        var hash = 2166136261u;
        foreach (var b in name)
        {
            hash = (hash ^ b) * 16777619u;
        }

        return (int)((hash ^ (hash >> 15)) & (uint)(_buckets.Length - 1));
    }
}
