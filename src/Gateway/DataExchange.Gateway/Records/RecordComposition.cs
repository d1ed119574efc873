using System.Collections.Immutable;
using System.Globalization;
using DataExchange.AccessLog.Records;
using DataExchange.AccessLog.Subjects;
using DataExchange.Gateway.Decisions;
using DataExchange.Gateway.Exchanges;
using DataExchange.Gateway.Guards;

namespace DataExchange.Gateway.Records;

/// <summary>Composes the record of a request from what its stages found. Persons and officials enter it as keyed hashes only.</summary>
internal static class RecordComposition
{
    /// <summary>The coordinate in whose name persons are hashed, whichever registry answered.</summary>
    private const string SubjectField = "Citizen.personalId";

    public static AccessRecord Compose(Exchange exchange, Answer answer, SubjectPseudonymiser pseudonymiser, TimeSpan elapsed)
    {
        var denied = exchange.Decided?.Denied ?? [];
        return new AccessRecord
        {
            RequestId = exchange.RequestId,
            Time = exchange.ReceivedAt,
            Outcome = OutcomeOf(answer, denied.Length),
            Client = exchange.Context?.Client.Id.ToString() ?? exchange.Caller?.ClientId,
            Agency = exchange.Context?.Agency.Code,
            Official = exchange.Caller?.Official is { } user ? pseudonymiser.Official(exchange.Context?.Agency.Code ?? string.Empty, user) : null,
            Purpose = exchange.Context?.Purpose?.Code,
            CaseId = exchange.Context?.CaseId,
            Agreements = exchange.Profile is { } profile ? [.. profile.Agreements.Select(a => a.ToString())] : [],
            Consents = [.. exchange.Guard?.UsedConsents ?? []],
            OperationHash = exchange.Operation?.Signature,
            OperationName = exchange.OperationName,
            Decisions = exchange.Decided is { } decided ? [.. decided.Coordinates.Select(c => new RecordedDecision(c.Coordinate, c.Outcome, c.DecisionId))] : [],
            Subjects = exchange.Subjects is { } subjects ? [.. subjects.Values.Select(s => pseudonymiser.Subject(SubjectField, s))] : [],
            Registries = answer.Result is { } result
                ? [.. result.Calls.Select(c => c.Subgraph).Distinct(StringComparer.Ordinal)]
                : exchange.StreamedFrom is { } registry ? [registry] : [],
            DeniedCounts = CountsOf(denied, exchange.Guard),
            ErrorCodes = answer.Refusal is { } refusal ? [refusal.Code] : [.. answer.Result?.ErrorCodes ?? []],
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
            Registries = [.. part.Calls.Select(c => c.Subgraph).Distinct(StringComparer.Ordinal)],
            DeniedCounts = CountsOf([], exchange.Guard),
            ErrorCodes = [.. part.ErrorCodes],
        };

    /// <summary>By reason, how many selections were cut, and how many cells of single records were not let through.</summary>
    private static ImmutableDictionary<string, int> CountsOf(ImmutableArray<DeniedCell> cut, RequestGuard? guard) =>
        cut.Select(d => (d.Reason, Count: 1))
            .Concat((guard?.Denied ?? ImmutableDictionary<string, int>.Empty).Select(d => (Reason: d.Key, Count: d.Value)))
            .GroupBy(d => d.Reason, StringComparer.Ordinal)
            .ToImmutableDictionary(g => g.Key, g => g.Sum(d => d.Count), StringComparer.Ordinal);

    /// <summary>How a request has ended of which <paramref name="denied"/> selections were cut.</summary>
    public static AccessOutcome OutcomeOf(Answer answer, int denied) => answer switch
    {
        { Refusal.Status: >= 500 } => AccessOutcome.Failed,
        { Refusal: not null } => AccessOutcome.Refused,
        { Result.DataIsNull: true } => AccessOutcome.Failed,
        { Result.ErrorCount: > 0 } => AccessOutcome.Partial,
        _ => denied > 0 ? AccessOutcome.Partial : AccessOutcome.Served,
    };
}
