using System.Buffers;
using System.Text;

namespace DataExchange.GraphQL.Language;

/// <summary>Locates bytes that are not UTF-8.</summary>
internal static class EncodingCheck
{
    /// <summary>The offset of the first byte that starts no Unicode scalar value, or the length when there is none.</summary>
    public static int FirstInvalid(ReadOnlySpan<byte> text)
    {
        var offset = 0;
        while (offset < text.Length && Rune.DecodeFromUtf8(text[offset..], out _, out var length) == OperationStatus.Done)
        {
            offset += length;
        }

        return offset;
    }
}
