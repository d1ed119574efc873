using DataExchange.AccessLog.Appending;
using DataExchange.AccessLog.Storage.Stores;

namespace DataExchange.AccessLog.Storage.Writing;

/// <summary>A record in the queue, and whom to tell.</summary>
internal sealed class PendingAppend(PreparedRecord record)
    : TaskCompletionSource<AppendOutcome>(TaskCreationOptions.RunContinuationsAsynchronously)
{
    internal PreparedRecord Record { get; } = record;
}
