using System.Buffers;
using System.Numerics;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using System.Text.Json;

namespace DataExchange.Federation.Execution.Json;

/// <summary>Where the tokens of JSON end. Each throws a <see cref="JsonException"/> for what is none.</summary>
internal static class JsonTokens
{
    private static readonly SearchValues<byte> s_stops = SearchValues.Create([.. Enumerable.Range(0, 0x20).Select(i => (byte)i), (byte)'"', (byte)'\\']);

    /// <summary>The byte after a string that starts with the quote at <paramref name="start"/>.</summary>
    public static int EndOfString(ReadOnlySpan<byte> json, int start)
    {
        var stop = NextStop(json, start + 1);
        if (json[stop] == (byte)'"')
        {
            return stop + 1;
        }

        while (json[stop] == (byte)'\\')
        {
            stop = NextStop(json, EndOfEscape(json, stop));
        }

        return json[stop] == (byte)'"' && EscapedText.IsWhole(json[start..stop]) ? stop + 1 : throw new JsonException();
    }

    /// <summary>The byte after a literal that must stand at <paramref name="start"/>.</summary>
    public static int EndOfLiteral(ReadOnlySpan<byte> json, int start, ReadOnlySpan<byte> literal) =>
        json[start..].StartsWith(literal) ? start + literal.Length : throw new JsonException();

    /// <summary>The byte after the number that must stand at <paramref name="start"/>.</summary>
    public static int EndOfNumber(ReadOnlySpan<byte> json, int start)
    {
        var at = start;
        if (ByteAt(json, at) == (byte)'-')
        {
            at++;
        }

        at = ByteAt(json, at) == (byte)'0' ? at + 1 : EndOfDigits(json, at);
        if (ByteAt(json, at) == (byte)'.')
        {
            at = EndOfDigits(json, at + 1);
        }

        if ((ByteAt(json, at) | 0x20) == (byte)'e')
        {
            at++;
            at = EndOfDigits(json, ByteAt(json, at) is (byte)'+' or (byte)'-' ? at + 1 : at);
        }

        return at;
    }

    private static byte ByteAt(ReadOnlySpan<byte> json, int at) => (uint)at < (uint)json.Length ? json[at] : (byte)0;

    private static int EndOfDigits(ReadOnlySpan<byte> json, int at)
    {
        var start = at;
        while ((uint)at < (uint)json.Length && char.IsAsciiDigit((char)json[at]))
        {
            at++;
        }

        return at > start ? at : throw new JsonException();
    }

    // The next quote, backslash or control character. Most strings end within one vector.
    private static int NextStop(ReadOnlySpan<byte> json, int from)
    {
        if (Vector128.IsHardwareAccelerated && json.Length - from >= Vector128<byte>.Count)
        {
            var bytes = Vector128.LoadUnsafe(ref MemoryMarshal.GetReference(json), (nuint)from);
            var stops = Vector128.Equals(bytes, Vector128.Create((byte)'"'))
                | Vector128.Equals(bytes, Vector128.Create((byte)'\\'))
                | Vector128.LessThan(bytes, Vector128.Create((byte)' '));
            var mask = stops.ExtractMostSignificantBits();
            if (mask != 0)
            {
                return from + BitOperations.TrailingZeroCount(mask);
            }

            from += Vector128<byte>.Count;
        }

        var offset = json[from..].IndexOfAny(s_stops);
        return offset >= 0 ? from + offset : throw new JsonException();
    }

    private static int EndOfEscape(ReadOnlySpan<byte> json, int backslash)
    {
        var escape = ByteAt(json, backslash + 1);
        if (escape != (byte)'u')
        {
            return "\"\\/bfnrt"u8.Contains(escape) ? backslash + 2 : throw new JsonException();
        }

        for (var i = backslash + 2; i < backslash + 6; i++)
        {
            if (!char.IsAsciiHexDigit((char)ByteAt(json, i)))
            {
                throw new JsonException();
            }
        }

        return backslash + 6;
    }
}
