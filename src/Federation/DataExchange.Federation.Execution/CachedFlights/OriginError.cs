using System.Buffers;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace DataExchange.Federation.Execution.CachedFlights;

/// <summary>An error that a subgraph reported, without the beginning of its path, which differs from flight to flight. Immutable.</summary>
/// <param name="Error">The error.</param>
/// <param name="Question">The question that it is about; null for all of the request.</param>
/// <param name="Row">The row of the question; -1 for none.</param>
/// <param name="Group">The field of the fetch; -1 for all of the row.</param>
/// <param name="Skip">How much of the path names row and field.</param>
internal sealed record OriginError(JsonElement Error, QuestionView? Question, int Row, int Group, int Skip)
{
    private static readonly JsonWriterOptions s_options = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, SkipValidation = true };

    /// <summary>Writes it as the flight that sent the request would have been told.</summary>
    public byte[] Write(FlightView view) => Write(view, Question, Row, Group);

    /// <summary>Writes it as a flight would have been told.</summary>
    /// <param name="view">The flight.</param>
    /// <param name="question">Its question; null for all of it.</param>
    /// <param name="row">The row of the question.</param>
    /// <param name="group">The field of the fetch.</param>
    public byte[] Write(FlightView view, QuestionView? question, int row, int group)
    {
        var buffer = new ArrayBufferWriter<byte>();
        using var writer = new Utf8JsonWriter(buffer, s_options);
        writer.WriteStartObject();
        foreach (var member in Error.ValueKind == JsonValueKind.Object ? Error.EnumerateObject().Where(m => !m.NameEquals("path"u8)) : [])
        {
            member.WriteTo(writer);
        }

        if (question is not null)
        {
            WritePath(writer, view, question, row, group);
        }

        writer.WriteEndObject();
        writer.Flush();
        return buffer.WrittenSpan.ToArray();
    }

    private void WritePath(Utf8JsonWriter writer, FlightView view, QuestionView question, int row, int group)
    {
        writer.WriteStartArray("path"u8);
        if (question.Entities is not null)
        {
            writer.WriteStringValue(view.NameOf(question));
            writer.WriteNumberValue(row);
        }
        else
        {
            writer.WriteStringValue(question.RootOf(row).Name);
        }

        if (group >= 0 && question.HasKind(row))
        {
            writer.WriteStringValue(question.Fetch.Groups[group].Name);
        }

        foreach (var step in Error.GetProperty("path"u8).EnumerateArray().Skip(Skip))
        {
            step.WriteTo(writer);
        }

        writer.WriteEndArray();
    }
}
