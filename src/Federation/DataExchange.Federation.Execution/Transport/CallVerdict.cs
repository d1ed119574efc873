namespace DataExchange.Federation.Execution.Transport;

/// <summary>What a call says about the health of a subgraph.</summary>
internal enum CallVerdict
{
    /// <summary>It is there.</summary>
    Success,

    /// <summary>It is not.</summary>
    Failure,

    /// <summary>Nothing: the caller went away.</summary>
    Unknown,
}
