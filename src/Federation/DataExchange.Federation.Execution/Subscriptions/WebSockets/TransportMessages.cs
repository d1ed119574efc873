using System.Text.Json;
using DataExchange.Federation.Execution.Memory;

namespace DataExchange.Federation.Execution.Subscriptions.WebSockets;

/// <summary>Reads and writes the messages of the sub-protocol <c>graphql-transport-ws</c>.</summary>
public static class TransportMessages
{
    /// <summary>The name of the sub-protocol.</summary>
    public const string Protocol = "graphql-transport-ws";

    /// <summary>Most characters of an operation's id; the protocol sets no bound.</summary>
    public const int MaxIdLength = 128;

    private const int MaxDepth = 192;

    /// <summary>Reads a message; null where it is none of the protocol's, or repeats a member.</summary>
    /// <param name="json">The text of the message. The payload of the result lies in it.</param>
    public static TransportMessage? Read(ReadOnlyMemory<byte> json)
    {
        try
        {
            var reader = new Utf8JsonReader(json.Span, new JsonReaderOptions { MaxDepth = MaxDepth });
            return reader.Read() && reader.TokenType == JsonTokenType.StartObject ? ReadMembers(ref reader, json) : null;
        }
        catch (Exception e) when (e is JsonException or InvalidOperationException)
        {
            // The latter for strings that are not valid Unicode.
            return null;
        }
    }

    /// <summary>Writes a message.</summary>
    /// <param name="type">The type.</param>
    /// <param name="id">Names the operation; null for none.</param>
    /// <param name="payload">The JSON of the payload; empty for none.</param>
    public static byte[] Write(TransportMessageType type, string? id = null, ReadOnlySpan<byte> payload = default)
    {
        using var output = new PooledBuffer(payload.Length + 128);
        output.Write("{\"type\":\""u8);
        output.Write(NameOf(type));
        output.WriteByte((byte)'"');
        if (id is not null)
        {
            output.Write(",\"id\":\""u8);
            output.Write(JsonEncodedText.Encode(id).EncodedUtf8Bytes);
            output.WriteByte((byte)'"');
        }

        if (!payload.IsEmpty)
        {
            output.Write(",\"payload\":"u8);
            output.Write(payload);
        }

        output.WriteByte((byte)'}');
        return output.Written.ToArray();
    }

    private static TransportMessage? ReadMembers(ref Utf8JsonReader reader, ReadOnlyMemory<byte> json)
    {
        TransportMessageType? type = null;
        string? id = null;
        var payload = ReadOnlyMemory<byte>.Empty;
        var kind = JsonTokenType.None;
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            var isType = reader.ValueTextEquals("type"u8);
            var isId = reader.ValueTextEquals("id"u8);
            var isPayload = reader.ValueTextEquals("payload"u8);
            reader.Read();
            if ((isType && (type is not null || (type = TypeOf(ref reader)) is null))
                || (isId && (id is not null || (id = IdOf(ref reader)) is null))
                || (isPayload && kind != JsonTokenType.None))
            {
                return null;
            }

            kind = isPayload ? reader.TokenType : kind;
            var start = (int)reader.TokenStartIndex;
            reader.Skip();
            payload = isPayload ? json[start..(int)reader.BytesConsumed] : payload;
        }

        // Anything behind the object is an error of the reader's.
        reader.Read();
        return type is { } known ? new TransportMessage(known, id, payload, kind) : null;
    }

    private static string? IdOf(ref Utf8JsonReader reader) =>
        reader.TokenType == JsonTokenType.String && reader.GetString() is { Length: > 0 and <= MaxIdLength } id ? id : null;

    private static TransportMessageType? TypeOf(ref Utf8JsonReader reader)
    {
        if (reader.TokenType == JsonTokenType.String)
        {
            foreach (var type in Enum.GetValues<TransportMessageType>())
            {
                if (reader.ValueTextEquals(NameOf(type)))
                {
                    return type;
                }
            }
        }

        return null;
    }

    private static ReadOnlySpan<byte> NameOf(TransportMessageType type) => type switch
    {
        TransportMessageType.ConnectionInit => "connection_init"u8,
        TransportMessageType.ConnectionAck => "connection_ack"u8,
        TransportMessageType.Ping => "ping"u8,
        TransportMessageType.Pong => "pong"u8,
        TransportMessageType.Subscribe => "subscribe"u8,
        TransportMessageType.Next => "next"u8,
        TransportMessageType.Error => "error"u8,
        _ => "complete"u8,
    };
}
