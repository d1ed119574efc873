using System.Diagnostics.CodeAnalysis;

namespace DataExchange.Federation.Execution.Merging;

/// <summary>The distinct values that the entities of one fetch have from their contexts, numbered in the order in which they were met.</summary>
internal sealed class ContextValues
{
    private readonly Dictionary<byte[], int> _numbers = new(Comparer.Instance);
    private readonly List<ContextValue> _values = [];

    public ContextValue this[int number] => _values[number];

    /// <summary>The number of a value, made if it is new.</summary>
    public int Number(ReadOnlySpan<byte> json, ReadOnlySpan<int> ends)
    {
        var lookup = _numbers.GetAlternateLookup<ReadOnlySpan<byte>>();
        if (!lookup.TryGetValue(json, out var number))
        {
            number = _values.Count;
            _values.Add(new ContextValue(json.ToArray(), ends.ToArray()));
            _numbers.Add(_values[number].Json, number);
        }

        return number;
    }

    private sealed class Comparer : IEqualityComparer<byte[]>, IAlternateEqualityComparer<ReadOnlySpan<byte>, byte[]>
    {
        public static readonly Comparer Instance = new();

        public bool Equals(byte[]? x, byte[]? y) => x.AsSpan().SequenceEqual(y);

        public int GetHashCode([DisallowNull] byte[] obj) => SeededHash.Of(obj);

        public bool Equals(ReadOnlySpan<byte> alternate, byte[] other) => alternate.SequenceEqual(other);

        public int GetHashCode(ReadOnlySpan<byte> alternate) => SeededHash.Of(alternate);

        public byte[] Create(ReadOnlySpan<byte> alternate) => alternate.ToArray();
    }
}
