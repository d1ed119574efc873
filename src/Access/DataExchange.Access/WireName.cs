using System.Collections.Frozen;
using System.Diagnostics.CodeAnalysis;
using System.Text.Json;

namespace DataExchange.Access;

/// <summary>The names under which the model's enumerations travel: <c>MaskLast4</c> is <c>MASK_LAST4</c> outside.</summary>
public static class WireName
{
    /// <summary>The upper-snake-case name of <paramref name="value"/>; a value without a member is its number.</summary>
    public static string Of<TEnum>(TEnum value) where TEnum : struct, Enum
        => Names<TEnum>.ByValue.TryGetValue(value, out var name) ? name : value.ToString();

    /// <summary>Reads a name that <see cref="Of"/> writes; case matters and numbers are refused.</summary>
    public static bool TryParse<TEnum>([NotNullWhen(true)] string? name, out TEnum value) where TEnum : struct, Enum
    {
        value = default;
        return name is not null && Names<TEnum>.ByName.TryGetValue(name, out value);
    }

    private static class Names<TEnum> where TEnum : struct, Enum
    {
        internal static readonly FrozenDictionary<TEnum, string> ByValue = Enum.GetValues<TEnum>()
            .ToFrozenDictionary(v => v, v => JsonNamingPolicy.SnakeCaseUpper.ConvertName(v.ToString()));

        internal static readonly FrozenDictionary<string, TEnum> ByName = ByValue
            .ToFrozenDictionary(p => p.Value, p => p.Key, StringComparer.Ordinal);
    }
}
