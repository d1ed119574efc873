namespace DataExchange.Federation.Execution.Caching;

/// <summary>Fields of one entity, or one root field, that are looked for. Not safe for concurrent use.</summary>
/// <param name="address">Where they are kept.</param>
/// <param name="groups">Which fields.</param>
public sealed class CacheItem(CacheAddress address, UInt128[] groups)
{
    /// <summary>Where the fields are kept.</summary>
    public CacheAddress Address { get; } = address;

    /// <summary>Which fields are looked for.</summary>
    public UInt128[] Groups { get; } = groups;

    /// <summary>What was found, in the order of <see cref="Groups"/>; null where nothing usable was. An entry that is there already is not looked for.</summary>
    public CachedField?[] Found { get; } = new CachedField?[groups.Length];
}
