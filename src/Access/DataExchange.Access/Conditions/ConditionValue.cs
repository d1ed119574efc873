using System.Globalization;
using System.Text.Json;

namespace DataExchange.Access.Conditions;

/// <summary>One value of a condition: a literal, a field of the record, or something of the caller's context. The default is null.</summary>
public readonly record struct ConditionValue
{
    private readonly string? _text;
    private readonly decimal _number;
    private readonly DateTimeOffset _instant;

    private ConditionValue(ConditionType type, string? text, decimal number, DateTimeOffset instant)
        => (HasValue, Type, _text, _number, _instant) = (true, type, text, number, instant);

    /// <summary>A value that is not of the kind that the field's type promises; comparing it fails the condition.</summary>
    public static ConditionValue Invalid { get; } = new() { IsInvalid = true };

    /// <summary>False for null and for <see cref="Invalid"/>.</summary>
    public bool HasValue { get; }

    /// <summary>Whether it is <see cref="Invalid"/>.</summary>
    public bool IsInvalid { get; private init; }

    /// <summary>Its kind; only meaningful when <see cref="HasValue"/>.</summary>
    public ConditionType Type { get; }

    /// <summary>A text.</summary>
    public static ConditionValue Of(string text) => new(ConditionType.Text, text, 0, default);

    /// <summary>A number.</summary>
    public static ConditionValue Of(decimal number) => new(ConditionType.Number, null, number, default);

    /// <summary>A truth value.</summary>
    public static ConditionValue Of(bool value) => new(ConditionType.Boolean, null, value ? 1 : 0, default);

    /// <summary>A day.</summary>
    public static ConditionValue Of(DateOnly day) => new(ConditionType.Date, null, day.DayNumber, default);

    /// <summary>An instant.</summary>
    public static ConditionValue Of(DateTimeOffset instant) => new(ConditionType.DateTime, null, 0, instant);

    /// <summary>Reads a JSON leaf as a value of the type: null for JSON null, <see cref="Invalid"/> when it is not one.</summary>
    public static ConditionValue FromJson(ReadOnlySpan<byte> json, ConditionType type)
    {
        var reader = new Utf8JsonReader(json);
        try
        {
            return !reader.Read() ? Invalid : reader.TokenType switch
            {
                JsonTokenType.Null => default,
                JsonTokenType.String => FromText(reader.GetString()!, type),
                JsonTokenType.Number when type == ConditionType.Number && reader.TryGetDecimal(out var number) => Of(number),
                JsonTokenType.True or JsonTokenType.False when type == ConditionType.Boolean => Of(reader.GetBoolean()),
                _ => Invalid,
            };
        }
        catch (Exception e) when (e is JsonException or InvalidOperationException)
        {
            // InvalidOperationException: a text whose escapes are no Unicode.
            return Invalid;
        }
    }

    /// <summary>Reads a text as a value of the type; <see cref="Invalid"/> when it is not one.</summary>
    public static ConditionValue FromText(string text, ConditionType type) => type switch
    {
        ConditionType.Text => Of(text),
        ConditionType.Number when decimal.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) => Of(number),
        ConditionType.Date when DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) => Of(day),
        ConditionType.DateTime when HasOffset(text)
            && DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.RoundtripKind, out var instant) => Of(instant),
        _ => Invalid,
    };

    /// <summary>Orders two values of one type; null when they cannot be compared, because either is null, invalid or of another type.</summary>
    public static int? Compare(ConditionValue left, ConditionValue right) => !left.HasValue || !right.HasValue || left.Type != right.Type
        ? null
        : left.Type switch
        {
            ConditionType.Text => string.CompareOrdinal(left._text, right._text),
            ConditionType.DateTime => left._instant.CompareTo(right._instant),
            _ => left._number.CompareTo(right._number),
        };

    // An instant without offset would depend on the machine's time zone.
    private static bool HasOffset(string text)
        => text.EndsWith('Z') || (text.Length > 6 && text[^3] == ':' && text[^6] is '+' or '-');
}
