namespace DataExchange.Registries.Signatures;

/// <summary>
/// Remembers nonces for as long as their signatures are accepted, by the minute in which they were made. When it is full
/// it accepts none. Thread-safe.
/// </summary>
internal sealed class NonceCache(int limit)
{
    private readonly Lock gate = new();
    private readonly Dictionary<long, HashSet<string>> minutes = [];
    private int count;

    /// <summary>Whether the nonce is new; it is not afterwards.</summary>
    /// <param name="nonce">The nonce.</param>
    /// <param name="created">When its signature was made, in Unix seconds.</param>
    /// <param name="oldest">The oldest time still accepted, in Unix seconds.</param>
    public bool TryAdd(string nonce, long created, long oldest)
    {
        lock (gate)
        {
            foreach (var past in minutes.Keys.Where(minute => minute < oldest / 60).ToArray())
            {
                count -= minutes[past].Count;
                _ = minutes.Remove(past);
            }

            if (!minutes.TryGetValue(created / 60, out var seen))
            {
                minutes[created / 60] = seen = new HashSet<string>(StringComparer.Ordinal);
            }

            if (count >= limit || !seen.Add(nonce))
            {
                return false;
            }

            count++;
            return true;
        }
    }
}
