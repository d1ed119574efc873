using DataExchange.Access.Admissions;
using DataExchange.Access.Conditions;
using DataExchange.Access.Stores;
using DataExchange.Access.Subjects;
using DataExchange.Gateway.Decisions;

namespace DataExchange.Gateway.Guards;

/// <summary>Makes the guard of a request. Without a consent store there are no consents, and what needs one is denied.</summary>
internal sealed class RequestGuards(IConsentStore? store, SubjectHash? subjects, TimeProvider time)
{
    /// <summary>The guard for an operation, or null where nothing of it is guarded.</summary>
    public RequestGuard? For(DecidedOperation decided, AccessModel? access, AccessContext? context, string requestId)
    {
        if (decided.Guards.IsEmpty || access is null || context is null)
        {
            return null;
        }

        var now = time.GetUtcNow();
        var agreements = decided.Guards.SelectMany(g => g.ConsentAgreements).Distinct(StringComparer.Ordinal).ToList();
        var consents = store is null || subjects is null || agreements.Count == 0 ? null : new RequestConsents(store, subjects, requestId, agreements, now);
        return new RequestGuard(
            decided.Guards,
            access.SubjectFields,
            context.Purpose?.Code ?? string.Empty,
            new ConditionContext(context.Agency.Code, context.Agency.Province, now),
            consents);
    }
}
