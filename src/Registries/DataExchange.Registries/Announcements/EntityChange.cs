using System.Text.Json;

namespace DataExchange.Registries.Announcements;

/// <summary>Something that a registry has changed: one entity, or any of a type. Equal changes are announced once.</summary>
/// <param name="Type">The name of the type in the registry's schema.</param>
/// <param name="Key">The fields of the type's first <c>@key</c> as a JSON object; null for any or all entities of the type.</param>
public sealed record EntityChange(string Type, string? Key)
{
    /// <summary>One entity of a type whose first <c>@key</c> is one field.</summary>
    /// <param name="type">The name of the type.</param>
    /// <param name="field">The field of the key.</param>
    /// <param name="value">Its value, as the registry answers it.</param>
    public static EntityChange Of(string type, string field, string value) =>
        new(type, $"{{{JsonSerializer.Serialize(field)}:{JsonSerializer.Serialize(value)}}}");

    /// <summary>Any or all entities of a type.</summary>
    public static EntityChange OfType(string type) => new(type, null);
}
