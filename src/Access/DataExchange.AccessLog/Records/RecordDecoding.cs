using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json;

namespace DataExchange.AccessLog.Records;

/// <summary>Reads the canonical bytes that <see cref="RecordEncoding"/> writes.</summary>
public static class RecordDecoding
{
    /// <summary>The record, or null when the bytes are none of a known form.</summary>
    public static AccessRecord? Decode(ReadOnlyMemory<byte> body)
    {
        try
        {
            using var document = JsonDocument.Parse(body);
            return document.RootElement.GetProperty("v").GetInt32() is >= 1 and <= RecordEncoding.Form ? Read(document.RootElement) : null;
        }
        catch (Exception malformed) when (malformed is JsonException or KeyNotFoundException or InvalidOperationException or FormatException or IndexOutOfRangeException)
        {
            return null;
        }
    }

    private static AccessRecord Read(JsonElement json) => new()
    {
        RequestId = json.GetProperty("request").GetString() ?? "",
        Time = DateTimeOffset.Parse(json.GetProperty("time").GetString() ?? "", CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal),
        Outcome = OutcomeOf(json.GetProperty("outcome").GetString()),
        Client = json.GetProperty("client").GetString(),
        Agency = json.GetProperty("agency").GetString(),
        Official = json.GetProperty("official").GetString(),
        Purpose = json.GetProperty("purpose").GetString(),
        CaseId = json.GetProperty("case").GetString(),
        OperationHash = json.GetProperty("operation").GetString(),
        OperationName = json.GetProperty("operationName").GetString(),
        Agreements = Texts(json.GetProperty("agreements")),
        Consents = json.TryGetProperty("consents", out var consents) ? Texts(consents) : [],
        Decisions = [.. json.GetProperty("decisions").EnumerateArray().Select(d => new RecordedDecision(d[0].GetString() ?? "", d[1].GetString() ?? "", d[2].GetString() ?? ""))],
        Subjects = Texts(json.GetProperty("subjects")),
        Registries = Texts(json.GetProperty("registries")),
        Reads = json.TryGetProperty("reads", out var reads) ? ReadsOf(reads) : [],
        DeniedCounts = json.GetProperty("denied").EnumerateObject().ToImmutableDictionary(p => p.Name, p => p.Value.GetInt32(), StringComparer.Ordinal),
        ErrorCodes = Texts(json.GetProperty("errors")),
        DurationMs = json.GetProperty("durationMs").GetInt64(),
    };

    private static RecordedReads ReadsOf(JsonElement array) =>
        [.. array.EnumerateArray().Select(r => new RecordedRead(r[0].GetString() ?? "", r[1].GetString() ?? "", r[2].GetInt64(), r[3].GetInt64(), r[4].GetInt64()))];

    private static ImmutableArray<string> Texts(JsonElement array) => [.. array.EnumerateArray().Select(t => t.GetString() ?? "")];

    private static AccessOutcome OutcomeOf(string? name) => name switch
    {
        "SERVED" => AccessOutcome.Served,
        "PARTIAL" => AccessOutcome.Partial,
        "REFUSED" => AccessOutcome.Refused,
        "FAILED" => AccessOutcome.Failed,
        _ => throw new FormatException("The outcome is none that is written."),
    };
}
