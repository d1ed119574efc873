using DataExchange.AccessLog.Records;

namespace DataExchange.AccessLog.Appending;

/// <summary>Where requests are recorded. Thread-safe.</summary>
public interface IAccessLog
{
    /// <summary>
    /// Appends a record and completes only when it is durable, or is known not to be promised. Nothing may be answered to a caller
    /// unless the outcome is <see cref="Appended"/>. Cancelling stops the waiting; the record may still be written.
    /// </summary>
    ValueTask<AppendOutcome> AppendAsync(AccessRecord record, CancellationToken cancellationToken);
}
