namespace DataExchange.Cache.Log;

/// <summary>What the invalidations known say of a value.</summary>
internal enum LogVerdict
{
    /// <summary>Nothing known invalidates it.</summary>
    Usable,

    /// <summary>One of its tags was invalidated after its moment.</summary>
    Invalidated,

    /// <summary>Its moment is of another epoch.</summary>
    OtherEpoch,

    /// <summary>Its moment is older than what is remembered.</summary>
    BelowFloor,

    /// <summary>Its moment is newer than what is known here.</summary>
    Ahead,
}
