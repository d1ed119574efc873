namespace DataExchange.Federation.Execution.Incremental;

/// <summary>How far a deferred fragment of one object is.</summary>
internal enum DeferredState
{
    /// <summary>The fragment that it is inside of has not been delivered.</summary>
    Waiting,

    /// <summary>The client is told of it, and waits.</summary>
    Pending,

    /// <summary>It has been delivered.</summary>
    Delivered,

    /// <summary>It has failed, or what it is inside of has.</summary>
    Failed,
}
