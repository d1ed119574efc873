using DataExchange.Cache.Statistics;

namespace DataExchange.Administration.Caching;

/// <summary>What is kept in the process, as the schema's <c>CacheMemory</c> has it.</summary>
internal sealed class MemoryView(CacheStatistics statistics)
{
    public long Bytes => statistics.MemoryBytes;

    public long Entries => statistics.MemoryEntries;

    public long Evictions => statistics.Evictions;

    public long Hits => statistics.Memory.Hits;

    public long Misses => statistics.Memory.Misses;

    public long Expired => statistics.Memory.Expired;

    public long Invalidated => statistics.Memory.Invalidated;
}
