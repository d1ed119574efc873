using System.Text.Json;
using System.Text.Json.Serialization;
using DataExchange.Access.Agreements;

namespace DataExchange.Access.Storage.Documents;

/// <summary>Validities as their text; one that contains no day cannot be read back.</summary>
internal sealed class ValidityConverter : JsonConverter<Validity>
{
    public override Validity Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
        => Validity.TryParse(reader.GetString(), out var validity, out var reason) ? validity : throw new JsonException(reason);

    public override void Write(Utf8JsonWriter writer, Validity value, JsonSerializerOptions options)
        => writer.WriteStringValue(value.ToString());
}
