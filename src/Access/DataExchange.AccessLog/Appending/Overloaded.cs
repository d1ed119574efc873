namespace DataExchange.AccessLog.Appending;

/// <summary>The queue is full; the record is not kept. The request is to be answered 503 with Retry-After.</summary>
/// <param name="RetryAfter">How long the caller should wait.</param>
public sealed record Overloaded(TimeSpan RetryAfter) : AppendOutcome;
