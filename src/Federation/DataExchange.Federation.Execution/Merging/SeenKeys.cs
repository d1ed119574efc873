using DataExchange.Federation.Execution.Memory;

namespace DataExchange.Federation.Execution.Merging;

/// <summary>
/// Which properties of the objects being read have been seen: a word for each object, and further ones for those with more properties than a word has
/// bits, made as they are needed; those of the objects inside lie behind. Not safe for concurrent use.
/// </summary>
internal sealed class SeenKeys : IDisposable
{
    private const int Bits = 64;

    private readonly PooledList<ulong> _more = new();

    /// <summary>How many further words there are: where those of the next object begin.</summary>
    public int Count => _more.Count;

    /// <summary>Notes a property, and whether it is seen for the first time.</summary>
    /// <param name="word">The object's word.</param>
    /// <param name="more">Where its further words begin.</param>
    /// <param name="property">The property's number.</param>
    public bool IsFirst(ref ulong word, int more, int property)
    {
        if (property < Bits)
        {
            return Set(ref word, property);
        }

        var index = more + (property / Bits) - 1;
        while (_more.Count <= index)
        {
            _more.Add(0);
        }

        return Set(ref _more[index], property % Bits);
    }

    /// <summary>Forgets the further words from <paramref name="count"/> on.</summary>
    public void Truncate(int count) => _more.Truncate(count);

    public void Dispose() => _more.Dispose();

    private static bool Set(ref ulong word, int bit)
    {
        var before = word;
        word |= 1UL << bit;
        return before != word;
    }
}
