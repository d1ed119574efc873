namespace DataExchange.AccessLog.Records;

/// <summary>How a request ended.</summary>
public enum AccessOutcome
{
    /// <summary>Everything asked for that is granted was answered.</summary>
    Served,

    /// <summary>Answered in part: something was denied or a registry failed.</summary>
    Partial,

    /// <summary>Refused before execution: no or a bad token, no purpose, bad document, a limit, or a state that could not be confirmed (<c>POLICY_STALE</c>).</summary>
    Refused,

    /// <summary>Nothing could be answered.</summary>
    Failed,
}
