using System.Buffers;
using System.Text.Encodings.Web;
using System.Text.Json;
using DataExchange.Gateway.Exchanges;

namespace DataExchange.Gateway.Responses;

/// <summary>What an answer tells about itself: what was denied, what was decided per person or record, and under which name it is recorded.</summary>
internal sealed class ExchangeExtensions(Exchange exchange, bool givesReceipt)
{
    private static readonly JsonWriterOptions s_options = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public bool IsEmpty => !givesReceipt && exchange.Decided is null or { Denied.IsEmpty: true, Guarded.IsEmpty: true };

    public void Write(IBufferWriter<byte> output)
    {
        using var writer = new Utf8JsonWriter(output, s_options);
        Write(writer);
    }

    public void Write(Utf8JsonWriter writer)
    {
        writer.WriteStartObject();
        writer.WriteStartObject("dataExchange"u8);
        WriteDenied(writer);
        WriteGuarded(writer);
        if (givesReceipt)
        {
            writer.WriteString("receipt"u8, exchange.RequestId);
        }

        writer.WriteEndObject();
        writer.WriteEndObject();
    }

    // Whatever became of them: who may not know of a person learns nothing from this list.
    private void WriteGuarded(Utf8JsonWriter writer)
    {
        if (exchange.Decided is not { Guarded: { IsEmpty: false } guarded })
        {
            return;
        }

        writer.WriteStartArray("guarded"u8);
        foreach (var cell in guarded)
        {
            writer.WriteStartObject();
            writer.WriteString("coordinate"u8, cell.Coordinate);
            writer.WriteString("decisionId"u8, cell.DecisionId);
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
    }

    private void WriteDenied(Utf8JsonWriter writer)
    {
        if (exchange.Decided is not { } decided)
        {
            return;
        }

        writer.WriteStartArray("denied"u8);
        foreach (var cell in decided.Denied)
        {
            // What is hidden is not told by being denied either, where an abstract type or a computation leads to it.
            if (exchange.View?.Shows(cell.Coordinate) == false)
            {
                continue;
            }

            writer.WriteStartObject();
            writer.WriteString("coordinate"u8, cell.Coordinate);
            writer.WriteStartArray("path"u8);
            foreach (var key in cell.Path)
            {
                writer.WriteStringValue(key);
            }

            writer.WriteEndArray();
            writer.WriteString("reason"u8, cell.Reason);
            writer.WriteString("decisionId"u8, cell.DecisionId);
            if (cell.Input is { } input && exchange.View?.Shows(input) != false)
            {
                writer.WriteString("input"u8, input);
            }

            writer.WriteEndObject();
        }

        writer.WriteEndArray();
    }
}
