using System.Buffers;
using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json;

namespace DataExchange.AccessLog.Records;

/// <summary>
/// The canonical bytes of a record: one JSON text per record, UTF-8, members in fixed order, no white space, sets in ordinal
/// order without repetitions, the time in UTC with seven decimals. The member <c>v</c> is the form; bytes once written are never rewritten.
/// </summary>
public static class RecordEncoding
{
    /// <summary>The greatest length in bytes.</summary>
    public const int MaxBytes = 4 * 1024 * 1024;

    /// <summary>The form written now. Form 1 had no <c>consents</c>.</summary>
    public const int Form = 2;

    private const int MaxRequestIdLength = 64;

    /// <summary>Encodes a record.</summary>
    /// <exception cref="ArgumentException">The request id is empty or too long, or the record exceeds <see cref="MaxBytes"/>.</exception>
    public static byte[] Encode(AccessRecord record)
    {
        ArgumentNullException.ThrowIfNull(record);
        ArgumentException.ThrowIfNullOrEmpty(record.RequestId);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(record.RequestId.Length, MaxRequestIdLength);
        var buffer = new ArrayBufferWriter<byte>(1024);
        using (var json = new Utf8JsonWriter(buffer))
        {
            json.WriteStartObject();
            json.WriteNumber("v", Form);
            WriteRequest(json, record);
            WriteDecisions(json, record);
            WriteEffects(json, record);
            json.WriteEndObject();
        }

        return buffer.WrittenCount <= MaxBytes
            ? buffer.WrittenSpan.ToArray()
            : throw new ArgumentException($"The record has {buffer.WrittenCount} bytes; expected at most {MaxBytes}.", nameof(record));
    }

    private static void WriteRequest(Utf8JsonWriter json, AccessRecord record)
    {
        json.WriteString("request", record.RequestId);
        json.WriteString("time", record.Time.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss.fffffff'Z'", CultureInfo.InvariantCulture));
        json.WriteString("outcome", OutcomeName(record.Outcome));
        json.WriteString("client", record.Client);
        json.WriteString("agency", record.Agency);
        json.WriteString("official", record.Official);
        json.WriteString("purpose", record.Purpose);
        json.WriteString("case", record.CaseId);
        json.WriteString("operation", record.OperationHash);
        json.WriteString("operationName", OperationNameText.Of(record.OperationName));
    }

    private static void WriteDecisions(Utf8JsonWriter json, AccessRecord record)
    {
        WriteSet(json, "agreements", record.Agreements);
        WriteSet(json, "consents", record.Consents);
        json.WriteStartArray("decisions");
        foreach (var decision in record.Decisions.Distinct().OrderBy(d => d.Coordinate, StringComparer.Ordinal).ThenBy(d => d.DecisionId, StringComparer.Ordinal))
        {
            json.WriteStartArray();
            json.WriteStringValue(decision.Coordinate);
            json.WriteStringValue(decision.Outcome);
            json.WriteStringValue(decision.DecisionId);
            json.WriteEndArray();
        }

        json.WriteEndArray();
    }

    private static void WriteEffects(Utf8JsonWriter json, AccessRecord record)
    {
        WriteSet(json, "subjects", record.Subjects);
        WriteSet(json, "registries", record.Registries);
        json.WriteStartObject("denied");
        foreach (var (reason, count) in record.DeniedCounts.OrderBy(p => p.Key, StringComparer.Ordinal))
        {
            json.WriteNumber(reason, count);
        }

        json.WriteEndObject();
        WriteSet(json, "errors", record.ErrorCodes);
        json.WriteNumber("durationMs", record.DurationMs);
    }

    private static void WriteSet(Utf8JsonWriter json, string name, ImmutableArray<string> values)
    {
        json.WriteStartArray(name);
        foreach (var value in values.Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal))
        {
            json.WriteStringValue(value);
        }

        json.WriteEndArray();
    }

    private static string OutcomeName(AccessOutcome outcome) => outcome switch
    {
        AccessOutcome.Served => "SERVED",
        AccessOutcome.Partial => "PARTIAL",
        AccessOutcome.Refused => "REFUSED",
        AccessOutcome.Failed => "FAILED",
        _ => throw new ArgumentOutOfRangeException(nameof(outcome), "The outcome is not one of the enumeration."),
    };
}
