using DataExchange.Federation.Execution.Caching;

namespace DataExchange.Cache.Levels;

/// <summary>The fields that are kept of one entity or root field.</summary>
internal sealed class MemoryEntry(CacheAddress address)
{
    private const int MostUses = 3;

    private volatile KeptField[] _fields = [];
    private volatile int _uses;

    public CacheAddress Address { get; } = address;

    /// <summary>The fields; the array is replaced, never changed.</summary>
    public KeptField[] Fields
    {
        get => _fields;
        set => _fields = value;
    }

    /// <summary>What the entry was accounted with.</summary>
    public int Bytes { get; set; }

    /// <summary>Whether it is among the proven ones.</summary>
    public bool IsProven { get; set; }

    /// <summary>Remembers that it was asked for; counts that are lost to a race do not matter.</summary>
    public void Use()
    {
        var uses = _uses;
        if (uses < MostUses)
        {
            _uses = uses + 1;
        }
    }

    /// <summary>Takes one use off; false when there was none left.</summary>
    public bool Spend()
    {
        var uses = _uses;
        if (uses == 0)
        {
            return false;
        }

        _uses = uses - 1;
        return true;
    }
}
