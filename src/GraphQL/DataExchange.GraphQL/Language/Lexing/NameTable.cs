using System.Text;

namespace DataExchange.GraphQL.Language;

/// <summary>Gives every distinct name of one parse one string. Not thread-safe; lives as long as the parse.</summary>
internal sealed class NameTable
{
    private string?[] _slots = new string?[64];
    private int _count;

    public string Intern(ReadOnlySpan<byte> name)
    {
        var mask = _slots.Length - 1;
        var slot = Hash(name) & mask;
        while (_slots[slot] is { } known)
        {
            if (Ascii.Equals(name, known))
            {
                return known;
            }

            slot = (slot + 1) & mask;
        }

        var added = Encoding.ASCII.GetString(name);
        _slots[slot] = added;
        if (++_count * 2 > _slots.Length)
        {
            Grow();
        }

        return added;
    }

    private void Grow()
    {
        var old = _slots;
        _slots = new string?[old.Length * 2];
        var mask = _slots.Length - 1;
        Span<byte> buffer = stackalloc byte[256];
        foreach (var name in old)
        {
            if (name is null)
            {
                continue;
            }

            var bytes = name.Length <= buffer.Length ? buffer[..Encoding.ASCII.GetBytes(name, buffer)] : Encoding.ASCII.GetBytes(name);
            var slot = Hash(bytes) & mask;
            while (_slots[slot] is not null)
            {
                slot = (slot + 1) & mask;
            }

            _slots[slot] = name;
        }
    }

    // Seeded per process, so that names chosen to collide do not.
    private static int Hash(ReadOnlySpan<byte> name)
    {
        var hash = default(HashCode);
        hash.AddBytes(name);
        return hash.ToHashCode();
    }
}
