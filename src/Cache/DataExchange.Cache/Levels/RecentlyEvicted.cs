using DataExchange.Federation.Execution.Caching;

namespace DataExchange.Cache.Levels;

/// <summary>Remembers what was evicted before it had proven itself, by a number each: what comes back soon is wanted. Not safe for concurrent use.</summary>
internal sealed class RecentlyEvicted
{
    private readonly Queue<ulong> _order = [];
    private readonly HashSet<ulong> _numbers = [];

    public void Add(in CacheAddress address, int most)
    {
        if (_numbers.Add(NumberOf(address)))
        {
            _order.Enqueue(NumberOf(address));
        }

        while (_order.Count > most)
        {
            _numbers.Remove(_order.Dequeue());
        }
    }

    public bool Contains(in CacheAddress address) => _numbers.Contains(NumberOf(address));

    private static ulong NumberOf(in CacheAddress address) => (ulong)(address.Low >> 64);
}
