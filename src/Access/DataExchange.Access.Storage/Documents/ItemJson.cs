using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;
using System.Text.Unicode;

namespace DataExchange.Access.Storage.Documents;

/// <summary>Items of the model as JSON: names of enumerations as they travel, nothing that can be computed, nothing unknown accepted.</summary>
internal static class ItemJson
{
    private static readonly JsonSerializerOptions _options = new(JsonSerializerDefaults.Web)
    {
        Encoder = JavaScriptEncoder.Create(UnicodeRanges.All),
        NumberHandling = JsonNumberHandling.Strict,
        RespectNullableAnnotations = true,
        RespectRequiredConstructorParameters = true,
        UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
        Converters = { new JsonStringEnumConverter(JsonNamingPolicy.SnakeCaseUpper, allowIntegerValues: false), new ClientIdConverter(), new ValidityConverter() },
        TypeInfoResolver = new DefaultJsonTypeInfoResolver { Modifiers = { WithoutComputed } },
    };

    internal static string Write<T>(T item) => JsonSerializer.Serialize(item, _options);

    /// <exception cref="JsonException">The text is not such an item.</exception>
    internal static T Read<T>(string document)
        => JsonSerializer.Deserialize<T>(document, _options) ?? throw new JsonException("The document is null.");

    private static void WithoutComputed(JsonTypeInfo type)
    {
        for (var i = type.Properties.Count - 1; i >= 0; i--)
        {
            if (type.Properties[i].AttributeProvider is System.Reflection.PropertyInfo { CanWrite: false })
            {
                type.Properties.RemoveAt(i);
            }
        }
    }
}
