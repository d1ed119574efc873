using System.Collections.Immutable;
using System.Globalization;
using DataExchange.Access;
using DataExchange.Access.Decisions;
using DataExchange.AccessLog.Records;
using DataExchange.AccessLog.Subjects;
using DataExchange.Gateway.Exchanges;
using DataExchange.Gateway.Guards;

namespace DataExchange.Gateway.Records;

/// <summary>Composes the record of a request from what its stages found. Persons and officials enter it as keyed hashes only.</summary>
internal static class RecordComposition
{
    /// <summary>The coordinate in whose name persons are hashed, whichever registry answered.</summary>
    private const string SubjectField = "Citizen.personalId";

    private static readonly ImmutableDictionary<string, int> s_none = ImmutableDictionary.Create<string, int>(StringComparer.Ordinal);

    public static AccessRecord Compose(Exchange exchange, Answer answer, SubjectPseudonymiser pseudonymiser, TimeSpan elapsed)
    {
        return new AccessRecord
        {
            RequestId = exchange.RequestId,
            Time = exchange.ReceivedAt,
            Outcome = OutcomeOf(answer, exchange.Decided?.Denied.Length ?? 0),
            Client = exchange.Context?.Client.Id.ToString() ?? exchange.Caller?.ClientId,
            Agency = exchange.Context?.Agency.Code,
            Official = exchange.Caller?.Official is { } user ? pseudonymiser.Official(exchange.Context?.Agency.Code ?? string.Empty, user) : null,
            Purpose = exchange.Context?.Purpose?.Code,
            CaseId = exchange.Context?.CaseId,
            Agreements = exchange.Profile?.AgreementNames ?? [],
            Consents = exchange.Guard is { } guard ? [.. guard.UsedConsents] : [],
            OperationHash = exchange.Operation?.Signature,
            OperationName = exchange.OperationName,
            Decisions = exchange.Decided?.Recorded ?? [],
            Subjects = exchange.Subjects is { Values.Count: > 0 } subjects ? [.. subjects.Values.Select(s => pseudonymiser.Subject(SubjectField, s))] : [],
            Registries = answer.Result is { } result ? RecordedCalls.RegistriesOf(result.Calls) : exchange.StreamedFrom is { } registry ? [registry] : [],
            Reads = RecordedCalls.ReadsOf(answer.Result?.Calls ?? []),
            DeniedCounts = CountsOf(exchange.Decided?.DeniedCounts ?? s_none, exchange.Guard, answer.Refusal?.Denial),
            ErrorCodes = answer.Refusal is { } refusal ? [refusal.Code] : answer.Result is { ErrorCodes: { Count: > 0 } codes } ? [.. codes] : [],
            DurationMs = (long)elapsed.TotalMilliseconds,
        };
    }

    /// <summary>
    /// The record of a part of an answer that comes after the first: under the request's name with the part's number, with the persons whose data the
    /// request has shown so far, and with the registries that were asked since the last part. What was cut stands in the record of the first; what guards have not let through so far stands in each.
    /// </summary>
    public static AccessRecord ComposePart(Exchange exchange, LaterPart part, SubjectPseudonymiser pseudonymiser, TimeSpan elapsed) =>
        Compose(exchange, default(Answer), pseudonymiser, elapsed) with
        {
            RequestId = string.Create(CultureInfo.InvariantCulture, $"{exchange.RequestId}.{part.Number}"),
            Outcome = part.Outcome,
            Registries = RecordedCalls.RegistriesOf(part.Calls),
            Reads = RecordedCalls.ReadsOf(part.Calls),
            DeniedCounts = CountsOf(s_none, exchange.Guard, denial: null),
            ErrorCodes = [.. part.ErrorCodes],
        };

    /// <summary>By reason, how many selections were cut, and how many cells of single records were not let through; a request that is denied as a whole counts once.</summary>
    private static ImmutableDictionary<string, int> CountsOf(ImmutableDictionary<string, int> cut, RequestGuard? guard, DenyReason? denial)
    {
        if (denial is { } whole)
        {
            cut = cut.SetItem(WireName.Of(whole), cut.GetValueOrDefault(WireName.Of(whole)) + 1);
        }

        if (guard is null)
        {
            return cut;
        }

        foreach (var (reason, count) in guard.Denied)
        {
            cut = cut.SetItem(reason, cut.GetValueOrDefault(reason) + count);
        }

        return cut;
    }

    /// <summary>How a request has ended of which <paramref name="denied"/> selections were cut.</summary>
    public static AccessOutcome OutcomeOf(Answer answer, int denied) => answer switch
    {
        { Refusal.Denial: not null } => AccessOutcome.Refused,
        { Refusal.Status: >= 500 } => AccessOutcome.Failed,
        { Refusal: not null } => AccessOutcome.Refused,
        { Result.DataIsNull: true } => AccessOutcome.Failed,
        { Result.ErrorCount: > 0 } => AccessOutcome.Partial,
        _ => denied > 0 ? AccessOutcome.Partial : AccessOutcome.Served,
    };
}
