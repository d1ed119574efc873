using System.Text.Json;
using DataExchange.Access.Conditions;

namespace DataExchange.Gateway.Guards;

/// <summary>Reads single values of an entity's record.</summary>
internal static class RecordFields
{
    /// <summary>The value at a path of field names joined by dots: null also where an object on the way is null, invalid where there is no such value.</summary>
    public static ConditionValue Read(ReadOnlySpan<byte> record, string path, ConditionType type)
    {
        var reader = new Utf8JsonReader(record);
        return reader.Read() && Find(ref reader, path) ? ValueOf(ref reader, record, type) : ConditionValue.Invalid;
    }

    /// <summary>The text of a member, or null where it has none.</summary>
    public static string? TextOf(ReadOnlySpan<byte> record, string name)
    {
        var reader = new Utf8JsonReader(record);
        return reader.Read() && Find(ref reader, name) && reader.TokenType == JsonTokenType.String ? reader.GetString() : null;
    }

    /// <summary>Moves to the value at the path, or to the null that stands on the way.</summary>
    private static bool Find(ref Utf8JsonReader reader, ReadOnlySpan<char> path)
    {
        while (true)
        {
            var dot = path.IndexOf('.');
            if (reader.TokenType != JsonTokenType.StartObject || !FindMember(ref reader, dot < 0 ? path : path[..dot]))
            {
                return false;
            }

            if (dot < 0 || reader.TokenType == JsonTokenType.Null)
            {
                return true;
            }

            path = path[(dot + 1)..];
        }
    }

    private static bool FindMember(ref Utf8JsonReader reader, ReadOnlySpan<char> name)
    {
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            var found = reader.ValueTextEquals(name);
            reader.Read();
            if (found)
            {
                return true;
            }

            reader.Skip();
        }

        return false;
    }

    private static ConditionValue ValueOf(ref Utf8JsonReader reader, ReadOnlySpan<byte> record, ConditionType type)
    {
        if (reader.TokenType is JsonTokenType.StartObject or JsonTokenType.StartArray)
        {
            return ConditionValue.Invalid;
        }

        var start = (int)reader.TokenStartIndex;
        return ConditionValue.FromJson(record[start..(int)reader.BytesConsumed], type);
    }
}
