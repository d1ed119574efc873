using System.Buffers;
using DataExchange.Federation.Execution.Ports;

namespace DataExchange.Gateway.Transforms;

/// <summary>
/// PROVINCE_ONLY on a text: the province's two digits of an administrative code, which stand alone or before a dot, hyphen or slash (<c>79.760.26734</c>).
/// Anything else becomes null: the five digits of a commune say nothing of a province by themselves.
/// </summary>
internal sealed class ProvincePart : ILeafTransform
{
    private const int Length = 2;

    public bool TryWrite(ReadOnlySpan<byte> value, IBufferWriter<byte> output)
    {
        if (JsonLeaf.TextOf(value) is not { Length: >= Length } text
            || !text.AsSpan(0, Length).ContainsOnlyDigits()
            || (text.Length > Length && text[Length] is not ('.' or '-' or '/')))
        {
            return false;
        }

        JsonLeaf.Write(text[..Length], output);
        return true;
    }
}
