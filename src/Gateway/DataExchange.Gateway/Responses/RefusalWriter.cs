using System.Buffers;
using System.Text.Encodings.Web;
using System.Text.Json;
using DataExchange.Gateway.Requests;
using DataExchange.GraphQL.Response;

namespace DataExchange.Gateway.Responses;

/// <summary>Writes a refusal as a GraphQL response without <c>data</c>.</summary>
internal static class RefusalWriter
{
    private static readonly JsonWriterOptions s_options = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static void Write(IBufferWriter<byte> output, Refusal refusal, ExchangeExtensions extensions)
    {
        using var writer = new Utf8JsonWriter(output, s_options);
        writer.WriteStartObject();
        writer.WritePropertyName("errors"u8);
        WriteErrors(writer, refusal);
        if (!extensions.IsEmpty)
        {
            writer.WritePropertyName("extensions"u8);
            extensions.Write(writer);
        }

        writer.WriteEndObject();
    }

    /// <summary>The list of errors alone.</summary>
    public static void WriteErrors(IBufferWriter<byte> output, Refusal refusal)
    {
        using var writer = new Utf8JsonWriter(output, s_options);
        WriteErrors(writer, refusal);
    }

    private static void WriteErrors(Utf8JsonWriter writer, Refusal refusal)
    {
        writer.WriteStartArray();
        foreach (var error in refusal.Errors)
        {
            GraphQLErrorWriter.Write(writer, error);
        }

        writer.WriteEndArray();
    }
}
