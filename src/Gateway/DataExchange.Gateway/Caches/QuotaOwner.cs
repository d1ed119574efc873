namespace DataExchange.Gateway.Caches;

/// <summary>The entries of one owner, in the order in which they lose their place. Guarded by the cache's lock.</summary>
internal sealed class QuotaOwner<TKey, TValue>(string name)
{
    private readonly Queue<QuotaEntry<TKey, TValue>> _queue = new();

    public string Name { get; } = name;

    public long Bytes { get; private set; }

    public bool IsEmpty => _queue.Count == 0;

    public void Add(QuotaEntry<TKey, TValue> entry)
    {
        _queue.Enqueue(entry);
        Bytes += entry.Bytes;
    }

    /// <summary>Takes the oldest entry that was not found since its last turn; each is passed over once at most. There must be one.</summary>
    public QuotaEntry<TKey, TValue> TakeOldest()
    {
        for (var turns = _queue.Count; turns > 0; turns--)
        {
            var entry = _queue.Dequeue();
            if (!entry.TakeFound())
            {
                Bytes -= entry.Bytes;
                return entry;
            }

            _queue.Enqueue(entry);
        }

        var last = _queue.Dequeue();
        Bytes -= last.Bytes;
        return last;
    }
}
