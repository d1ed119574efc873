using DataExchange.Federation.Execution.Caching;

namespace DataExchange.Cache.Levels;

/// <summary>What it costs to keep values in the process, in bytes.</summary>
internal static class MemoryCost
{
    // The entry, its node and bucket in the map, its place in the queue, the array of its fields.
    private const int OfEntry = 232;

    // The two objects, the headers of the two arrays, the place in the entry's array.
    private const int OfField = 216;

    public static int Of(KeptField[] fields)
    {
        var bytes = OfEntry;
        foreach (var kept in fields)
        {
            bytes += Of(kept.Field);
        }

        return bytes;
    }

    public static int Of(CachedField field) => OfField + field.Value.Length + (16 * field.Tags.Length);
}
