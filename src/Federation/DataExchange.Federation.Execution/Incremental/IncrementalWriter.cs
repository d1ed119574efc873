using System.Buffers;
using System.Text.Encodings.Web;
using System.Text.Json;
using DataExchange.Federation.Execution.Results;

namespace DataExchange.Federation.Execution.Incremental;

/// <summary>Writes the parts of an answer that come after the first.</summary>
internal sealed class IncrementalWriter(IBufferWriter<byte> output) : IDisposable
{
    private readonly Utf8JsonWriter _json = new(
        output, new JsonWriterOptions { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, SkipValidation = true });

    /// <summary>Writes what the first part says about those to come: members that follow others, each after a comma.</summary>
    public static void WriteOpening(IBufferWriter<byte> output, IncrementalFormat format, IReadOnlyList<DeferredInstance> announced, bool hasNext)
    {
        if (format == IncrementalFormat.Current && announced.Count > 0)
        {
            output.Write(",\"pending\":"u8);
            using var writer = new IncrementalWriter(output);
            writer.WritePending(announced);
        }

        output.Write(hasNext ? ",\"hasNext\":true"u8 : ",\"hasNext\":false"u8);
    }

    public void WriteCurrent(
        IReadOnlyList<DeferredInstance> announced,
        IReadOnlyList<(DeferredOutcome Outcome, bool IsDelivered)> outcomes,
        ReadOnlyMemory<byte> pieces,
        bool hasNext)
    {
        _json.WriteStartObject();
        if (announced.Count > 0)
        {
            _json.WritePropertyName("pending"u8);
            WritePending(announced);
        }

        WriteIncremental(outcomes.Where(o => o.IsDelivered).Select(o => o.Outcome).Where(o => o.Pieces.Count + o.Errors.Count > 0).ToList(), pieces);
        _json.WriteStartArray("completed"u8);
        foreach (var (outcome, isDelivered) in outcomes)
        {
            _json.WriteStartObject();
            _json.WriteString("id"u8, outcome.Instance.Id);
            if (!isDelivered)
            {
                WriteErrors(outcome);
            }

            _json.WriteEndObject();
        }

        _json.WriteEndArray();
        _json.WriteBoolean("hasNext"u8, hasNext);
        _json.WriteEndObject();
    }

    public void WriteAugust2022(IReadOnlyList<(DeferredOutcome Outcome, bool IsDelivered)> outcomes, ReadOnlyMemory<byte> pieces, bool hasNext)
    {
        _json.WriteStartObject();
        _json.WriteStartArray("incremental"u8);
        foreach (var (outcome, isDelivered) in outcomes)
        {
            for (var i = 0; i < Math.Max(1, outcome.Pieces.Count); i++)
            {
                _json.WriteStartObject();
                if (outcome.Instance.Label is { } label)
                {
                    _json.WriteString("label"u8, label);
                }

                var piece = i < outcome.Pieces.Count ? outcome.Pieces[i] : default;
                WritePath("path"u8, piece.Place?.Path ?? outcome.Instance.Path);
                WriteData(piece, pieces, isDelivered);
                if (i == 0)
                {
                    WriteErrors(outcome);
                }

                _json.WriteEndObject();
            }
        }

        _json.WriteEndArray();
        _json.WriteBoolean("hasNext"u8, hasNext);
        _json.WriteEndObject();
    }

    public void Dispose() => _json.Dispose();

    private void WriteIncremental(List<DeferredOutcome> outcomes, ReadOnlyMemory<byte> pieces)
    {
        if (outcomes.Count == 0)
        {
            return;
        }

        _json.WriteStartArray("incremental"u8);
        foreach (var outcome in outcomes)
        {
            for (var i = 0; i < Math.Max(1, outcome.Pieces.Count); i++)
            {
                var piece = i < outcome.Pieces.Count ? outcome.Pieces[i] : default;
                _json.WriteStartObject();
                _json.WriteString("id"u8, outcome.Instance.Id);
                if (piece.Place is { } place && place.Path.Length > outcome.Instance.Path.Length)
                {
                    WritePath("subPath"u8, place.Path.AsSpan(outcome.Instance.Path.Length));
                }

                WriteData(piece, pieces, isDelivered: true);
                if (i == 0)
                {
                    WriteErrors(outcome);
                }

                _json.WriteEndObject();
            }
        }

        _json.WriteEndArray();
    }

    private void WriteData(DeferredPiece piece, ReadOnlyMemory<byte> pieces, bool isDelivered)
    {
        _json.WritePropertyName("data"u8);
        _json.WriteRawValue(
            piece.Length > 0 ? pieces.Span.Slice(piece.Start, piece.Length) : isDelivered ? "{}"u8 : "null"u8, skipInputValidation: true);
    }

    private void WritePending(IReadOnlyList<DeferredInstance> announced)
    {
        _json.WriteStartArray();
        foreach (var instance in announced)
        {
            _json.WriteStartObject();
            _json.WriteString("id"u8, instance.Id);
            WritePath("path"u8, instance.Path);
            if (instance.Label is { } label)
            {
                _json.WriteString("label"u8, label);
            }

            _json.WriteEndObject();
        }

        _json.WriteEndArray();
    }

    private void WritePath(ReadOnlySpan<byte> name, ReadOnlySpan<PathEntry> path)
    {
        _json.WriteStartArray(name);
        foreach (var entry in path)
        {
            if (entry.Key is null)
            {
                _json.WriteNumberValue(entry.Index);
            }
            else
            {
                _json.WriteStringValue(entry.Key);
            }
        }

        _json.WriteEndArray();
    }

    private void WriteErrors(DeferredOutcome outcome)
    {
        if (outcome.Errors.Count == 0)
        {
            return;
        }

        _json.WriteStartArray("errors"u8);
        foreach (var error in outcome.Errors)
        {
            _json.WriteRawValue(error, skipInputValidation: true);
        }

        _json.WriteEndArray();
    }
}
