using System.Text.Json;
using DataExchange.Federation.Execution.Json;

namespace DataExchange.Federation.Execution.CachedFlights;

/// <summary>Looks into representations, which this gateway wrote.</summary>
internal static class Representations
{
    private const int MaxDepth = 128;

    /// <summary>The JSON of a leaf of a representation; empty where it has none of that name.</summary>
    public static ReadOnlySpan<byte> Member(ReadOnlySpan<byte> representation, ReadOnlySpan<byte> name)
    {
        var cursor = new JsonCursor(representation, MaxDepth);
        cursor.Peek();
        cursor.Enter();
        for (var isFirst = true; cursor.Next(isFirst, '}'); isFirst = false)
        {
            var isWanted = cursor.ReadName().SequenceEqual(name);
            var value = cursor.ReadValue();
            if (isWanted)
            {
                return value[0] is (byte)'{' or (byte)'[' or (byte)'n' ? default : value;
            }
        }

        return default;
    }

    /// <summary>Whether two leaves name the same thing: <c>"1"</c> and <c>1</c> do.</summary>
    public static bool IsSame(ReadOnlySpan<byte> one, ReadOnlySpan<byte> other) =>
        one.SequenceEqual(other) || (one[0] is not ((byte)'{' or (byte)'[' or (byte)'n') && TextOf(one) == TextOf(other));

    /// <summary>A leaf as text: a string without quotes and escapes, any other as it is written.</summary>
    public static string TextOf(ReadOnlySpan<byte> leaf)
    {
        if (leaf[0] != (byte)'"')
        {
            return System.Text.Encoding.UTF8.GetString(leaf);
        }

        var reader = new Utf8JsonReader(leaf);
        reader.Read();
        return reader.GetString()!;
    }
}
