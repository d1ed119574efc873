using DataExchange.Federation.Execution.Caching;

namespace DataExchange.Cache.Levels;

/// <summary>A value in the process, with the version of the invalidations under which it was last found usable.</summary>
internal sealed class KeptField(CachedField field, long version)
{
    private long _usableUnder = version;

    public CachedField Field { get; } = field;

    public long UsableUnder
    {
        get => Volatile.Read(ref _usableUnder);
        set => Volatile.Write(ref _usableUnder, value);
    }
}
