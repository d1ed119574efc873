using System.Buffers;
using System.Collections.Immutable;
using DataExchange.AccessLog.Records;
using DataExchange.Federation.Execution.Results;

namespace DataExchange.Gateway.Records;

/// <summary>What a record says of the questions to registries.</summary>
internal static class RecordedCalls
{
    /// <summary>The registries that were sent something, once each.</summary>
    public static ImmutableArray<string> RegistriesOf(IReadOnlyList<SubgraphCall> calls)
    {
        var registries = ImmutableArray.CreateBuilder<string>(calls.Count);
        for (var i = 0; i < calls.Count; i++)
        {
            if (!calls[i].IsCached && !registries.Contains(calls[i].Subgraph))
            {
                registries.Add(calls[i].Subgraph);
            }
        }

        return registries.DrainToImmutable();
    }

    /// <summary>Which fields the cache answered and which the registries, summed over the questions.</summary>
    public static RecordedReads ReadsOf(IReadOnlyList<SubgraphCall> calls)
    {
        var count = 0;
        for (var i = 0; i < calls.Count; i++)
        {
            count += calls[i].Reads.Count;
        }

        if (count == 0)
        {
            return RecordedReads.Empty;
        }

        var rented = ArrayPool<RecordedRead>.Shared.Rent(count);
        count = 0;
        for (var i = 0; i < calls.Count; i++)
        {
            var reads = calls[i].Reads;
            for (var j = 0; j < reads.Count; j++)
            {
                var read = reads[j];
                rented[count++] = new(read.Subgraph, read.Coordinate, read.Hits, read.Shared, read.Misses);
            }
        }

        var sums = RecordedReads.Create(rented.AsSpan(0, count));
        ArrayPool<RecordedRead>.Shared.Return(rented, clearArray: true);
        return sums;
    }
}
