using DataExchange.AccessLog.Appending;
using DataExchange.AccessLog.Records;
using DataExchange.AccessLog.Subjects;
using DataExchange.Administration.Identity;
using DataExchange.GraphQL.Server.Resolving;

namespace DataExchange.Administration.Usage;

/// <summary>Records that somebody looked at access records, in the same log, before they are shown.</summary>
internal sealed class LookRecorder(IAccessLog log, SubjectPseudonymiser pseudonymiser, TimeProvider time)
{
    /// <summary>Makes the look durable.</summary>
    /// <exception cref="FieldException">ACCESS_LOG_UNAVAILABLE: it could not be; then nothing may be shown.</exception>
    public async ValueTask RecordAsync(Actor actor, string operation)
    {
        var outcome = await log.AppendAsync(
            new AccessRecord
            {
                RequestId = Guid.NewGuid().ToString("N"),
                Time = time.GetUtcNow(),
                Outcome = AccessOutcome.Served,
                Client = actor.ClientId,
                Agency = actor.AgencyCode,
                Official = pseudonymiser.Official(actor.AgencyCode, actor.Person ?? ""),
                OperationName = operation,
            },
            CancellationToken.None);
        if (outcome is not Appended)
        {
            throw new FieldException(new FieldError("The look could not be recorded, and what is not recorded is not shown.", "ACCESS_LOG_UNAVAILABLE"));
        }
    }
}
