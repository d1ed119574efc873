using System.Text.Json;
using DataExchange.Federation.Execution.Memory;

namespace DataExchange.Federation.Execution.Merging;

/// <summary>Whether an entity in a reply repeats the key that it was asked for by.</summary>
internal static class KeyConfirmation
{
    /// <summary>How many keys must be repeated.</summary>
    public static int Count(int[] checks)
    {
        var count = 0;
        foreach (var slot in checks)
        {
            count += slot > 0 ? 1 : 0;
        }

        return count;
    }

    /// <summary>
    /// Whether a value is the key. The same entity may be named by <c>"1"</c> and <c>1</c>: what counts is what stands between the quotes.
    /// </summary>
    public static bool Repeats(ReadOnlySpan<byte> value, MergedResult merged, in Cell key)
    {
        if (!key.IsLeaf || value[0] is (byte)'{' or (byte)'[' or (byte)'n')
        {
            return false;
        }

        var json = merged.Leaf(key);
        return value.SequenceEqual(json) || Inner(value).SequenceEqual(Inner(json)) || IsSameText(value, json);
    }

    private static ReadOnlySpan<byte> Inner(ReadOnlySpan<byte> json) => json[0] == (byte)'"' ? json[1..^1] : json;

    // Equal texts may be escaped differently.
    private static bool IsSameText(ReadOnlySpan<byte> value, ReadOnlySpan<byte> key)
    {
        if (value[0] != (byte)'"' || key[0] != (byte)'"' || (!value.Contains((byte)'\\') && !key.Contains((byte)'\\')))
        {
            return false;
        }

        var reader = new Utf8JsonReader(value);
        var other = new Utf8JsonReader(key);
        return reader.Read() && other.Read() && reader.GetString() == other.GetString();
    }
}
