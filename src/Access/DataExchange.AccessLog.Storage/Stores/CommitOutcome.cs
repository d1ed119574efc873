namespace DataExchange.AccessLog.Storage.Stores;

/// <summary>What became of a batch.</summary>
internal enum CommitOutcome
{
    /// <summary>Durable, from the lease's next sequence on.</summary>
    Committed,

    /// <summary>Nothing written: the shard's epoch or next sequence is not the lease's.</summary>
    Refused,
}
