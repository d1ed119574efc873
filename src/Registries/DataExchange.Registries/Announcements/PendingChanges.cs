using System.Threading.Channels;

namespace DataExchange.Registries.Announcements;

/// <summary>
/// Changes that one gateway has not taken yet, each once, the oldest first. Bounded: beyond its limit changes of entities are put together to changes of their
/// types, so that none is lost. Thread-safe.
/// </summary>
/// <param name="limit">Most changes of entities.</param>
internal sealed class PendingChanges(int limit)
{
    private readonly Lock gate = new();
    private readonly OrderedDictionary<EntityChange, bool> changes = [];
    private readonly Channel<bool> wakeUps = Channel.CreateBounded<bool>(new BoundedChannelOptions(1) { FullMode = BoundedChannelFullMode.DropWrite });

    /// <summary>How many wait.</summary>
    public int Count
    {
        get
        {
            lock (gate)
            {
                return changes.Count;
            }
        }
    }

    /// <summary>Adds changes and wakes up who waits for them.</summary>
    public void Add(params ReadOnlySpan<EntityChange> added)
    {
        lock (gate)
        {
            foreach (var change in added)
            {
                if (!changes.ContainsKey(EntityChange.OfType(change.Type)))
                {
                    _ = changes.TryAdd(change, true);
                }
            }

            if (changes.Count > limit)
            {
                PutTogether();
            }
        }

        _ = wakeUps.Writer.TryWrite(true);
    }

    /// <summary>Takes the oldest out; whoever does not bring them to the gateway adds them again.</summary>
    public EntityChange[] Take(int most)
    {
        lock (gate)
        {
            var taken = changes.Keys.Take(most).ToArray();
            if (taken.Length == changes.Count)
            {
                changes.Clear();
            }
            else
            {
                foreach (var change in taken)
                {
                    _ = changes.Remove(change);
                }
            }

            return taken;
        }
    }

    /// <summary>Waits until something was added since the last wait.</summary>
    public async Task WaitAsync(CancellationToken cancellationToken) => _ = await wakeUps.Reader.ReadAsync(cancellationToken);

    private void PutTogether()
    {
        var types = changes.Keys.Select(c => c.Type).Distinct(StringComparer.Ordinal).ToArray();
        changes.Clear();
        foreach (var type in types)
        {
            changes.Add(EntityChange.OfType(type), true);
        }
    }
}
