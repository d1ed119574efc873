using System.Buffers;
using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json;

namespace DataExchange.AccessLog.Records;

/// <summary>
/// The canonical bytes of a record: one JSON text per record, UTF-8, members in fixed order, no white space, sets in ordinal
/// order without repetitions, the time in UTC with seven decimals; <c>reads</c> stands only where there are any. The member <c>v</c> is the form; bytes once
/// written are never rewritten.
/// </summary>
public static class RecordEncoding
{
    /// <summary>The greatest length in bytes.</summary>
    public const int MaxBytes = 4 * 1024 * 1024;

    /// <summary>The form written now. Form 1 had no <c>consents</c>, forms 1 and 2 no <c>reads</c>.</summary>
    public const int Form = 3;

    private const int MaxRequestIdLength = 64;
    private const int TimeLength = 28;

    /// <summary>About what a record takes beside its decisions; one that takes more grows.</summary>
    private const int BytesBesideDecisions = 1024;

    // What is written here is well formed as a whole, and is not looked at again token by token.
    private static readonly JsonWriterOptions s_options = new() { SkipValidation = true };

    /// <summary>Encodes a record.</summary>
    /// <exception cref="ArgumentException">The request id is empty or too long, or the record exceeds <see cref="MaxBytes"/>.</exception>
    public static byte[] Encode(AccessRecord record)
    {
        ArgumentNullException.ThrowIfNull(record);
        ArgumentException.ThrowIfNullOrEmpty(record.RequestId);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(record.RequestId.Length, MaxRequestIdLength);
        var decisions = record.Decisions.Canonical();
        var buffer = new ArrayBufferWriter<byte>(BytesBesideDecisions + decisions.Length);
        using (var json = new Utf8JsonWriter(buffer, s_options))
        {
            json.WriteStartObject();
            json.WriteNumber("v"u8, Form);
            WriteRequest(json, record);
            WriteSet(json, "agreements"u8, record.Agreements);
            WriteSet(json, "consents"u8, record.Consents);
            json.WritePropertyName("decisions"u8);
            json.WriteRawValue(decisions, skipInputValidation: true);
            WriteEffects(json, record);
            json.WriteEndObject();
        }

        return buffer.WrittenCount <= MaxBytes
            ? buffer.WrittenSpan.ToArray()
            : throw new ArgumentException($"The record has {buffer.WrittenCount} bytes; expected at most {MaxBytes}.", nameof(record));
    }

    private static void WriteRequest(Utf8JsonWriter json, AccessRecord record)
    {
        // The round-trip form of a time in UTC is the same for all cultures: seven decimals and `Z`.
        Span<byte> time = stackalloc byte[TimeLength];
        record.Time.UtcDateTime.TryFormat(time, out var written, "O", CultureInfo.InvariantCulture);
        json.WriteString("request"u8, record.RequestId);
        json.WriteString("time"u8, time[..written]);
        json.WriteString("outcome"u8, OutcomeName(record.Outcome));
        json.WriteString("client"u8, record.Client);
        json.WriteString("agency"u8, record.Agency);
        json.WriteString("official"u8, record.Official);
        json.WriteString("purpose"u8, record.Purpose);
        json.WriteString("case"u8, record.CaseId);
        json.WriteString("operation"u8, record.OperationHash);
        json.WriteString("operationName"u8, OperationNameText.Of(record.OperationName));
    }

    private static void WriteEffects(Utf8JsonWriter json, AccessRecord record)
    {
        WriteSet(json, "subjects"u8, record.Subjects);
        WriteSet(json, "registries"u8, record.Registries);
        WriteReads(json, record.Reads);
        json.WriteStartObject("denied"u8);
        if (!record.DeniedCounts.IsEmpty)
        {
            foreach (var (reason, count) in record.DeniedCounts.OrderBy(p => p.Key, StringComparer.Ordinal))
            {
                json.WriteNumber(reason, count);
            }
        }

        json.WriteEndObject();
        WriteSet(json, "errors"u8, record.ErrorCodes);
        json.WriteNumber("durationMs"u8, record.DurationMs);
    }

    /// <summary>One array for each registry and field: their names, hits, shared, misses. Nothing where there are none.</summary>
    private static void WriteReads(Utf8JsonWriter json, RecordedReads reads)
    {
        if (reads.Count == 0)
        {
            return;
        }

        json.WriteStartArray("reads"u8);
        foreach (ref readonly var read in reads.AsSpan())
        {
            json.WriteStartArray();
            json.WriteStringValue(read.Registry);
            json.WriteStringValue(read.Coordinate);
            json.WriteNumberValue(read.Hits);
            json.WriteNumberValue(read.Shared);
            json.WriteNumberValue(read.Misses);
            json.WriteEndArray();
        }

        json.WriteEndArray();
    }

    private static void WriteSet(Utf8JsonWriter json, ReadOnlySpan<byte> name, ImmutableArray<string> values)
    {
        json.WriteStartArray(name);
        foreach (var value in IsSet(values) ? values : [.. values.Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)])
        {
            json.WriteStringValue(value);
        }

        json.WriteEndArray();
    }

    /// <summary>Whether the values are in ordinal order without repetitions already.</summary>
    private static bool IsSet(ImmutableArray<string> values)
    {
        for (var i = 1; i < values.Length; i++)
        {
            if (string.CompareOrdinal(values[i - 1], values[i]) >= 0)
            {
                return false;
            }
        }

        return true;
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
