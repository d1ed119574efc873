using System.Collections.Concurrent;

namespace DataExchange.Federation.Execution.CachedFlights;

/// <summary>Which values are being asked for at this moment, and by which request. Safe for concurrent use.</summary>
internal sealed class OriginTable
{
    private readonly ConcurrentDictionary<OriginKey, OriginCall> _calls = new();

    /// <summary>Finds the request to wait for, or makes <paramref name="own"/> the one that others wait for.</summary>
    /// <returns>The request of somebody else, which has been joined; null where the own one leads.</returns>
    public OriginCall? Enter(OriginKey key, OriginCall own)
    {
        while (true)
        {
            if (!_calls.TryGetValue(key, out var known))
            {
                if (_calls.TryAdd(key, own))
                {
                    return null;
                }
            }
            else if (known == own)
            {
                return null;
            }
            else if (known.Moment == own.Moment && known.TryJoin())
            {
                return known;
            }
            else if (_calls.TryUpdate(key, own, known))
            {
                // What the other one asks for has ended, or may be from before a change that is known by now.
                return null;
            }
        }
    }

    /// <summary>Makes <paramref name="own"/> the request that others wait for unless there is one.</summary>
    public bool TryLead(OriginKey key, OriginCall own) => _calls.TryAdd(key, own);

    /// <summary>Takes a request out again.</summary>
    public void Remove(OriginKey key, OriginCall own) => _calls.TryRemove(new KeyValuePair<OriginKey, OriginCall>(key, own));
}
