using DataExchange.Federation.Execution.Json;

namespace DataExchange.Federation.Execution.CachedFlights;

/// <summary>The members of an object: where their names and values stand.</summary>
internal readonly ref struct MemberList
{
    private readonly ReadOnlySpan<byte> _body;
    private readonly List<(Slice Name, Slice Value)> _members = new(16);

    /// <summary>Reads the object that a cursor stands at.</summary>
    public MemberList(ReadOnlySpan<byte> body, ref JsonCursor cursor)
    {
        _body = body;
        cursor.Enter();
        for (var isFirst = true; cursor.Next(isFirst, '}'); isFirst = false)
        {
            var nameStart = cursor.Position + 1;
            var name = cursor.ReadName();
            cursor.Peek();
            var start = cursor.Position;
            var length = cursor.ReadValue().Length;

            // A name that is written with escapes is taken for one that nobody asked for, which makes the object unfit to keep.
            HasRepeated |= !Find(name).IsEmpty;
            _members.Add((new Slice(nameStart, name.Length), new Slice(start, length)));
        }
    }

    /// <summary>Whether a name stands there twice.</summary>
    public bool HasRepeated { get; }

    /// <summary>The value of a member; empty where there is none.</summary>
    public Slice Find(ReadOnlySpan<byte> name)
    {
        foreach (var (known, value) in _members)
        {
            if (name.SequenceEqual(known.Of(_body)))
            {
                return value;
            }
        }

        return default;
    }
}
