namespace DataExchange.GraphQL.Validation.Overlap;

/// <summary>The identity of a set of fields that are merged: the numbers of its fields in order.</summary>
internal readonly struct GroupKey : IEquatable<GroupKey>
{
    private readonly int[] _ids;
    private readonly int _hash;

    public GroupKey(IReadOnlyList<FieldOccurrence> group)
    {
        var hash = default(HashCode);
        _ids = new int[group.Count];
        for (var i = 0; i < _ids.Length; i++)
        {
            _ids[i] = group[i].Field.Id;
            hash.Add(_ids[i]);
        }

        _hash = hash.ToHashCode();
    }

    public bool Equals(GroupKey other) => _hash == other._hash && _ids.AsSpan().SequenceEqual(other._ids);

    public override bool Equals(object? obj) => obj is GroupKey other && Equals(other);

    public override int GetHashCode() => _hash;
}
