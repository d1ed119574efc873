namespace DataExchange.Federation.Execution.Transport;

/// <summary>What became of a request to a subgraph, as far as the transport can tell.</summary>
public enum SubgraphOutcome
{
    /// <summary>A complete HTTP response arrived, of any status.</summary>
    Answered,

    /// <summary>No connection, or no response on it: nothing of a response was seen.</summary>
    Unreachable,

    /// <summary>The response began and broke off, or was no HTTP.</summary>
    Broken,

    /// <summary>The time of the subgraph or of the request was over.</summary>
    TimedOut,

    /// <summary>The response was larger than allowed, or could not be inflated within the allowed size.</summary>
    TooLarge,

    /// <summary>The caller went away.</summary>
    Cancelled,
}
