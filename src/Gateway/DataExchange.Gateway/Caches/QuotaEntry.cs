namespace DataExchange.Gateway.Caches;

/// <summary>One entry of a <see cref="QuotaCache{TKey,TValue}"/>.</summary>
internal sealed class QuotaEntry<TKey, TValue>(TKey key, TValue value, string owner, int bytes)
{
    private bool _wasFound;

    public TKey Key { get; } = key;

    public TValue Value { get; } = value;

    public string Owner { get; } = owner;

    public int Bytes { get; } = bytes;

    /// <summary>Gives it another turn. Written only where that changes it, so that a hot entry does not travel between processors.</summary>
    public void MarkFound()
    {
        if (!Volatile.Read(ref _wasFound))
        {
            Volatile.Write(ref _wasFound, true);
        }
    }

    /// <summary>Whether it was found since this was last asked.</summary>
    public bool TakeFound()
    {
        var found = Volatile.Read(ref _wasFound);
        Volatile.Write(ref _wasFound, false);
        return found;
    }
}
