using System.Diagnostics;
using DataExchange.Access.Admissions;
using DataExchange.Gateway.Exchanges;
using DataExchange.Gateway.Requests;
using DataExchange.Gateway.Snapshots;

namespace DataExchange.Gateway.Pipeline;

/// <summary>The first decisions on a request: client, agency, purpose, dossier; then the profile that decides its cells.</summary>
internal static class RequestAdmission
{
    public static Refusal? Admit(Exchange exchange, GatewayState state, DateTimeOffset now)
    {
        if (state.Access is not { } access)
        {
            return null;
        }

        var terms = exchange.Terms;
        if (terms.Malformed() is { } malformed)
        {
            return malformed;
        }

        var outcome = Admission.Decide(access.Snapshot, exchange.Caller!.ClientId, terms.Purpose, terms.Case, now);
        var (context, refusal) = outcome switch
        {
            Admitted admitted => (admitted.Context, null),
            Refused refused => (refused.OpenData, RefusalOf(refused)),
            _ => throw new UnreachableException("Admission ends in one of two outcomes."),
        };
        if (context is null)
        {
            return refusal;
        }

        exchange.Context = context;
        exchange.OpenDataOnly = refusal;
        exchange.Profile = access.Profiles.Find(context.Key, now);
        return null;
    }

    private static Refusal RefusalOf(Refused refused) => refused.Reason switch
    {
        RefusalReason.PurposeRequired => Refusal.Of(403, "PURPOSE_REQUIRED", refused.Message),
        RefusalReason.CaseRequired => Refusal.Of(403, "CASE_REQUIRED", refused.Message),
        RefusalReason.CaseMalformed => Refusal.BadRequest(refused.Message),
        _ => Refusal.Of(403, "FORBIDDEN", refused.Message),
    };
}
