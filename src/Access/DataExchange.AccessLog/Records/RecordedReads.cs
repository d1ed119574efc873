using System.Collections;
using System.Runtime.CompilerServices;

namespace DataExchange.AccessLog.Records;

/// <summary>
/// What a request read through the cache: each field of each registry once, with the sums, in ordinal order by registry and coordinate. Immutable and safe
/// to share between threads.
/// </summary>
[CollectionBuilder(typeof(RecordedReads), nameof(Create))]
public sealed class RecordedReads : IReadOnlyList<RecordedRead>
{
    private readonly RecordedRead[] _items;

    private RecordedReads(RecordedRead[] items) => _items = items;

    /// <summary>No reads.</summary>
    public static RecordedReads Empty { get; } = new([]);

    /// <inheritdoc />
    public int Count => _items.Length;

    /// <inheritdoc />
    public RecordedRead this[int index] => _items[index];

    /// <summary>The sums of reads that are given in any order; a field may be given several times. What counts nothing is left out.</summary>
    public static RecordedReads Create(ReadOnlySpan<RecordedRead> items)
    {
        if (items.IsEmpty)
        {
            return Empty;
        }

        var sorted = items.ToArray();
        sorted.AsSpan().Sort(static (a, b) => Order(a, b));
        var summed = Sum(sorted);
        return summed == 0 ? Empty : new(summed == sorted.Length ? sorted : sorted[..summed]);
    }

    /// <inheritdoc />
    public IEnumerator<RecordedRead> GetEnumerator() => _items.AsEnumerable().GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    /// <summary>The reads, for the encoding.</summary>
    internal ReadOnlySpan<RecordedRead> AsSpan() => _items;

    /// <summary>Adds neighbours of one name up, in place; how many remain.</summary>
    private static int Sum(RecordedRead[] sorted)
    {
        var kept = 0;
        foreach (var read in sorted)
        {
            if (kept > 0 && Order(sorted[kept - 1], read) == 0)
            {
                var sum = sorted[kept - 1];
                sorted[kept - 1] = sum with { Hits = sum.Hits + read.Hits, Shared = sum.Shared + read.Shared, Misses = sum.Misses + read.Misses };
            }
            else if (read.Hits != 0 || read.Shared != 0 || read.Misses != 0)
            {
                sorted[kept++] = read;
            }
        }

        return kept;
    }

    private static int Order(in RecordedRead a, in RecordedRead b) =>
        string.CompareOrdinal(a.Registry, b.Registry) is not 0 and var byRegistry ? byRegistry : string.CompareOrdinal(a.Coordinate, b.Coordinate);
}
