namespace DataExchange.Access.Admissions;

/// <summary>The request is refused before anything is decided.</summary>
/// <param name="Reason">Why.</param>
/// <param name="Message">One sentence for the developer of the client.</param>
/// <param name="OpenData">When not null, a request that selects nothing but open data may still be served under this context
/// (its profile allows open data only); null when nothing may be served.</param>
public sealed record Refused(RefusalReason Reason, string Message, AccessContext? OpenData) : AdmissionOutcome;
