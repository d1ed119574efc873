namespace DataExchange.Cache.Statistics;

/// <summary>What in Redis was not as this cache writes it.</summary>
public enum CacheAlarm
{
    /// <summary>A value has not the form that this version writes.</summary>
    Malformed,

    /// <summary>A value does not authenticate under its place: changed, swapped, or sealed with another key.</summary>
    Forged,

    /// <summary>Under the name of values, or of the log, something of another type is kept.</summary>
    WrongType,

    /// <summary>The log of invalidations, or its head, does not authenticate.</summary>
    LogForged,

    /// <summary>The log of invalidations is gone, or lacks entries that were in it: flushed, or failed over to a copy that had not all.</summary>
    LogLost,
}
