using System.Collections.Concurrent;
using System.Collections.Immutable;
using DataExchange.Federation.Execution.Caching;
using DataExchange.Federation.Execution.Results;

namespace DataExchange.Gateway.CacheCounts;

/// <summary>
/// Counts, since the process began, what was read through the cache, by registry and field. Thread-safe. What may not be kept is not counted, so that a
/// gateway without a cache does nothing here.
/// </summary>
/// <param name="maxFields">How many fields are counted one by one; the rest of each registry is counted together.</param>
internal sealed class ReadCounts(int maxFields = ReadCounts.DefaultMaxFields)
{
    /// <summary>What stands in place of the coordinates that are counted together.</summary>
    public const string Others = "*";

    /// <summary>Far more than a schema has that is worth a look, and less than a megabyte.</summary>
    private const int DefaultMaxFields = 10_000;

    private readonly ConcurrentDictionary<(string Registry, string Coordinate), FieldTally> _tallies = new();

    /// <summary>Counts what calls that have ended read.</summary>
    public void Add(IReadOnlyList<SubgraphCall> calls)
    {
        for (var i = 0; i < calls.Count; i++)
        {
            var reads = calls[i].Reads;
            for (var j = 0; j < reads.Count; j++)
            {
                Add(reads[j]);
            }
        }
    }

    /// <summary>All counts, in ordinal order by registry and coordinate.</summary>
    public ImmutableArray<FieldCounts> Read() =>
        [.. _tallies.Select(t => t.Value.Read(t.Key.Registry, t.Key.Coordinate)).OrderBy(c => c.Registry, StringComparer.Ordinal).ThenBy(c => c.Coordinate, StringComparer.Ordinal)];

    private void Add(in CacheRead read)
    {
        if (!_tallies.TryGetValue((read.Subgraph, read.Coordinate), out var tally))
        {
            // Threads that come to the bound together pass it by their number at most. The count is asked for new fields only: it waits for all writers.
            tally = _tallies.GetOrAdd((read.Subgraph, _tallies.Count < maxFields ? read.Coordinate : Others), static _ => new FieldTally());
        }

        tally.Add(read);
    }
}
