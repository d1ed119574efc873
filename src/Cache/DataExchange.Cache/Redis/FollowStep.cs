namespace DataExchange.Cache.Redis;

/// <summary>What a page of the log came to.</summary>
internal enum FollowStep
{
    /// <summary>All that it tells is known here now.</summary>
    Current,

    /// <summary>It has too few entries.</summary>
    NeedsMore,

    /// <summary>It cannot be relied on: the log has to begin anew.</summary>
    Lost,
}
