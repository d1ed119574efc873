using System.Buffers.Text;

namespace DataExchange.Federation.Execution.Json;

/// <summary>
/// Whether the escapes in a JSON text make text: JSON's grammar lets half a surrogate pair pass, which is no character and which many readers refuse.
/// See <see href="https://www.rfc-editor.org/rfc/rfc7493#section-2.1"/>.
/// </summary>
internal static class EscapedText
{
    private const int EscapeLength = 6;

    public static bool IsWhole(ReadOnlySpan<byte> json)
    {
        for (var at = Next(json, 0); at >= 0; at = Next(json, at))
        {
            var unit = Unit(json, at);
            if (unit is >= 0xDC00 and <= 0xDFFF)
            {
                return false;
            }

            at += EscapeLength;
            if (unit is >= 0xD800 and <= 0xDBFF)
            {
                if (Unit(json, at) is not (>= 0xDC00 and <= 0xDFFF))
                {
                    return false;
                }

                at += EscapeLength;
            }

            at = Math.Min(at, json.Length);
        }

        return true;
    }

    // The next \u whose backslash is not itself escaped.
    private static int Next(ReadOnlySpan<byte> json, int from)
    {
        while (json[from..].IndexOf("\\u"u8) is >= 0 and var offset)
        {
            var at = from + offset;
            var before = at;
            while (before > 0 && json[before - 1] == (byte)'\\')
            {
                before--;
            }

            if ((at - before) % 2 == 0)
            {
                return at;
            }

            from = at + 2;
        }

        return -1;
    }

    // The code unit that an escape stands for, or -1 where there is no escape.
    private static int Unit(ReadOnlySpan<byte> json, int at) =>
        at + EscapeLength <= json.Length
        && json[at..].StartsWith("\\u"u8)
        && Utf8Parser.TryParse(json.Slice(at + 2, 4), out ushort unit, out var consumed, 'x')
        && consumed == 4
            ? unit
            : -1;
}
