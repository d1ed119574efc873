using DataExchange.Access.Agreements;
using DataExchange.Access.Snapshots;

namespace DataExchange.Access.Validation;

/// <summary>The agreements that must be in order: those that grant or may come to grant. What has ended is history.</summary>
internal static class LiveAgreements
{
    internal static IEnumerable<Agreement> In(AccessSnapshot state)
        => state.Agreements.Where(a => a.Status is not (AgreementStatus.Expired or AgreementStatus.Revoked or AgreementStatus.Superseded));

    internal static string Name(Agreement agreement) => $"agreement {agreement.Reference}";

    internal static string Name(Agreement agreement, Grant grant) => $"agreement {agreement.Reference}, article {grant.Article}";
}
