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
    /// Whether the value that the reader stands at is the key. The same entity may be named by <c>"1"</c> and <c>1</c>: what counts is what stands between
    /// the quotes.
    /// </summary>
    public static bool Repeats(scoped ref Utf8JsonReader reader, MergedResult merged, in Cell key)
    {
        if (!key.IsLeaf || reader.TokenType is not (JsonTokenType.String or JsonTokenType.Number or JsonTokenType.True or JsonTokenType.False))
        {
            return false;
        }

        var json = merged.Leaf(key);
        return reader.ValueSpan.SequenceEqual(key.Kind == CellKind.String ? json[1..^1] : json) || (key.Kind == CellKind.String && IsSameText(ref reader, json));
    }

    // Equal texts may be escaped differently.
    private static bool IsSameText(scoped ref Utf8JsonReader reader, scoped ReadOnlySpan<byte> key)
    {
        if (reader.TokenType != JsonTokenType.String || (!reader.ValueIsEscaped && !key.Contains((byte)'\\')))
        {
            return false;
        }

        var other = new Utf8JsonReader(key);
        return other.Read() && reader.GetString() == other.GetString();
    }
}
