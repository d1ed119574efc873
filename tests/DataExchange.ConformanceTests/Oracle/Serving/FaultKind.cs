namespace DataExchange.ConformanceTests.Oracle.Serving;

/// <summary>How a subgraph is broken.</summary>
internal enum FaultKind
{
    /// <summary>No request reaches it.</summary>
    Unreachable,

    /// <summary>It knows one in three of its entities no longer: it answers null, which is no error.</summary>
    Forgetful,

    /// <summary>It fails for one in three of its entities: null and an error.</summary>
    Failing,
}
