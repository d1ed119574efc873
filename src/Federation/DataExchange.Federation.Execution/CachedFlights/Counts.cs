using DataExchange.Federation.Execution.Caching;
using DataExchange.Federation.Execution.Compilation;

namespace DataExchange.Federation.Execution.CachedFlights;

/// <summary>How often each field of a fetch was answered from where.</summary>
internal sealed class Counts(CachedGroup[] groups)
{
    private readonly int[] _hits = new int[groups.Length];
    private int[]? _shared;
    private int[]? _misses;

    public void Hit(int group) => _hits[group]++;

    public void Share(int group) => (_shared ??= new int[groups.Length])[group]++;

    /// <summary>What was waited for was asked for after all.</summary>
    public void Unshare(int group)
    {
        _shared![group]--;
        Miss(group);
    }

    public void Miss(int group) => (_misses ??= new int[groups.Length])[group]++;

    /// <summary>Adds what was counted of the fields that may be kept.</summary>
    public void AddTo(List<CacheRead> reads, string subgraph)
    {
        for (var i = 0; i < groups.Length; i++)
        {
            var (hits, shared, misses) = (_hits[i], _shared?[i] ?? 0, _misses?[i] ?? 0);
            if (groups[i].IsKept && (hits | shared | misses) != 0)
            {
                reads.Add(new CacheRead(subgraph, groups[i].Coordinate, hits, shared, misses));
            }
        }
    }
}
