namespace DataExchange.Gateway.Announcements;

/// <summary>
/// Remembers the nonces of one registry for as long as their signatures would be taken, by the minute of their signing. When it is full it takes none.
/// Thread-safe.
/// </summary>
/// <param name="limit">Most nonces at once.</param>
internal sealed class NonceMemory(int limit)
{
    private readonly Lock _gate = new();
    private readonly SortedDictionary<long, HashSet<string>> _minutes = [];
    private int _count;

    /// <summary>Whether a nonce is new; it is not afterwards.</summary>
    /// <param name="nonce">The nonce.</param>
    /// <param name="created">When its signature was made, in Unix seconds.</param>
    /// <param name="oldest">The oldest time that is still taken, in Unix seconds.</param>
    public bool TryAdd(string nonce, long created, long oldest)
    {
        lock (_gate)
        {
            while (_minutes.Count > 0 && _minutes.First() is var (minute, past) && minute < oldest / 60)
            {
                _count -= past.Count;
                _minutes.Remove(minute);
            }

            if (_count >= limit)
            {
                return false;
            }

            if (!_minutes.TryGetValue(created / 60, out var seen))
            {
                _minutes[created / 60] = seen = new HashSet<string>(StringComparer.Ordinal);
            }

            if (!seen.Add(nonce))
            {
                return false;
            }

            _count++;
            return true;
        }
    }
}
