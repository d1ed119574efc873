namespace DataExchange.GraphQL.Server.Execution;

/// <summary>How far a request came; it decides the HTTP status.</summary>
public enum ExecutionOutcome
{
    /// <summary>The operation ran: there is data, be it null, and maybe errors of fields.</summary>
    Executed,

    /// <summary>The document, the operation's name or the variables are wrong: there are errors and no data.</summary>
    RequestError,

    /// <summary>The operation is not a query, and only queries were allowed.</summary>
    NotAQuery,

    /// <summary>The time allowed ran out: there are errors and no data.</summary>
    TimedOut,
}
