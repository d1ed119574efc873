using System.Text.Json;
using System.Text.Json.Serialization;
using DataExchange.Access.Parties;

namespace DataExchange.Access.Storage.Documents;

/// <summary>Client identifiers as their text.</summary>
internal sealed class ClientIdConverter : JsonConverter<ClientId>
{
    public override ClientId Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
        => ClientId.TryParse(reader.GetString(), out var id, out var reason) ? id : throw new JsonException(reason);

    public override void Write(Utf8JsonWriter writer, ClientId value, JsonSerializerOptions options)
        => writer.WriteStringValue(value.ToString());
}
