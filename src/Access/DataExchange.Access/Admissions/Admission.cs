using System.Collections.Immutable;
using DataExchange.Access.Agreements;
using DataExchange.Access.Parties;
using DataExchange.Access.Purposes;
using DataExchange.Access.Snapshots;

namespace DataExchange.Access.Admissions;

/// <summary>The first steps of the order of evaluation: client, agency, purpose, dossier. Pure.</summary>
public static class Admission
{
    /// <summary>Admits or refuses a request.</summary>
    /// <param name="snapshot">The state to decide on.</param>
    /// <param name="clientId">The client as its verified token names it.</param>
    /// <param name="purpose">The header <c>DataExchange-Purpose</c>; null or empty when not sent.</param>
    /// <param name="caseId">The header <c>DataExchange-Case</c>; null or empty when not sent.</param>
    /// <param name="now">The instant of the request.</param>
    public static AdmissionOutcome Decide(AccessSnapshot snapshot, string? clientId, string? purpose, string? caseId, DateTimeOffset now)
    {
        ArgumentNullException.ThrowIfNull(snapshot);
        if (clientId is null || snapshot.FindClient(clientId) is not { } client || snapshot.FindAgency(client.AgencyCode) is not { } agency)
        {
            return new Refused(
                RefusalReason.ClientUnknown, ClientId.TryParse(clientId, out var id, out var malformed) ? $"The client `{id}` is not registered." : malformed!, null);
        }

        return agency.Status != AgencyStatus.Active ? new Refused(RefusalReason.AgencySuspended, $"The agency `{agency.Code}` is suspended.", null)
            : client.Status != ClientStatus.Active ? new Refused(RefusalReason.ClientSuspended, $"The client `{client.Id}` is suspended.", null)
            : DecidePurpose(snapshot, client, agency, NullIfEmpty(purpose), NullIfEmpty(caseId), now);
    }

    /// <summary>The active purposes that agreements of the client name, whether in force, suspended or over, in ordinal order.</summary>
    public static ImmutableArray<Purpose> PurposesOf(AccessSnapshot snapshot, Client client)
    {
        ArgumentNullException.ThrowIfNull(snapshot);
        return snapshot.PurposesOf(client);
    }

    private static AdmissionOutcome DecidePurpose(
        AccessSnapshot snapshot, Client client, Agency agency, string? purpose, string? caseId, DateTimeOffset now)
    {
        if (caseId is not null && !CaseId.IsWellFormed(caseId))
        {
            return new Refused(RefusalReason.CaseMalformed, CaseId.Expected, null);
        }

        var own = PurposesOf(snapshot, client);
        if (purpose is null)
        {
            return own.Length > 1
                ? new Refused(
                    RefusalReason.PurposeRequired,
                    $"This client has several purposes; expected one of {string.Join(", ", own.Select(p => $"`{p.Code}`"))} in the header `DataExchange-Purpose`.",
                    new AccessContext(client, agency, null, caseId))
                : DecideCase(snapshot, new AccessContext(client, agency, own.FirstOrDefault(), caseId), now);
        }

        if (snapshot.FindPurpose(purpose) is not { Status: PurposeStatus.Active } registered)
        {
            return new Refused(RefusalReason.PurposeNotRegistered, "The purpose in the header `DataExchange-Purpose` is not registered.", null);
        }

        return own.Contains(registered)
            ? DecideCase(snapshot, new AccessContext(client, agency, registered, caseId), now)
            : new Refused(RefusalReason.PurposeNotAllowed, $"No agreement lets this client read for the purpose `{registered.Code}`.", null);
    }

    private static AdmissionOutcome DecideCase(AccessSnapshot snapshot, AccessContext context, DateTimeOffset now)
    {
        if (context.CaseId is not null || context.Purpose is not { } purpose)
        {
            return new Admitted(context);
        }

        return NeedsCase(snapshot.AgreementsOf(context.Client.Id), purpose, now)
            ? new Refused(
                RefusalReason.CaseRequired,
                $"The purpose `{purpose.Code}` needs the dossier that caused the request; expected its identifier in the header `DataExchange-Case`.",
                context)
            : new Admitted(context);
    }

    /// <summary>Whether there is an agreement in force for the purpose, and none of them does without a dossier.</summary>
    private static bool NeedsCase(ImmutableArray<Agreement> agreements, Purpose purpose, DateTimeOffset now)
    {
        var needed = false;
        foreach (var agreement in agreements)
        {
            if (agreement.Purposes.Contains(purpose.Code) && agreement.IsInForce(now))
            {
                if (!agreement.Obligations.Contains(Obligation.CaseRequired))
                {
                    return false;
                }

                needed = true;
            }
        }

        return needed;
    }

    private static string? NullIfEmpty(string? text) => string.IsNullOrEmpty(text) ? null : text;
}
