namespace DataExchange.AccessLog.Appending;

/// <summary>The store could not promise the record: it may or may not be kept. The request is to be answered 503.</summary>
/// <param name="Message">One sentence for the operator, without connection string, secrets and data.</param>
public sealed record LogUnavailable(string Message) : AppendOutcome;
