namespace DataExchange.Cache.Client;

/// <summary>Why Redis has not done what was asked.</summary>
internal enum RedisTrouble
{
    /// <summary>It has.</summary>
    None,

    /// <summary>There is no connection, or it broke.</summary>
    Unreachable,

    /// <summary>It has not answered in time; whether it has done it is not known.</summary>
    Slow,

    /// <summary>It does not take writes: a replica.</summary>
    ReadOnly,

    /// <summary>It has no memory left.</summary>
    Full,

    /// <summary>It is still loading its data, or waits for its master.</summary>
    NotReady,

    /// <summary>Under the name something of another type is kept.</summary>
    WrongType,

    /// <summary>It refused otherwise, or answered what nobody asked for.</summary>
    Refused,
}
