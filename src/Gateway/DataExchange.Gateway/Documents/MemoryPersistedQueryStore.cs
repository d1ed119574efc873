using DataExchange.Gateway.Caches;
using DataExchange.Gateway.Limits;

namespace DataExchange.Gateway.Documents;

/// <summary>Registered documents in the memory of this process, bounded in bytes and number, and for each client. Thread-safe.</summary>
internal sealed class MemoryPersistedQueryStore(LimitOptions limits) : IPersistedQueryStore
{
    private const int EntryOverhead = 256;

    private readonly QuotaCache<(string Client, string Hash), byte[]> _texts = new(limits.PersistedQueryBytes, limits.PersistedQueries, limits.PersistedQueryBytesPerClient);

    /// <summary>How many documents there are.</summary>
    public int Count => _texts.Count;

    /// <summary>What they take.</summary>
    public long Bytes => _texts.Bytes;

    public ValueTask<byte[]?> FindAsync(string client, string hash, CancellationToken cancellationToken) =>
        ValueTask.FromResult(_texts.TryFind((client, hash), out var text) ? text : null);

    public ValueTask KeepAsync(string client, string hash, byte[] text, CancellationToken cancellationToken)
    {
        _texts.Keep((client, hash), text, client, text.Length + EntryOverhead);
        return ValueTask.CompletedTask;
    }
}
