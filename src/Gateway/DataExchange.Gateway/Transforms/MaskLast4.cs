using System.Buffers;
using DataExchange.Federation.Execution.Ports;

namespace DataExchange.Gateway.Transforms;

/// <summary>MASK_LAST4: all characters but the last four become <c>*</c>; a text of four or fewer is masked whole, so that nothing short leaves clear.</summary>
internal sealed class MaskLast4 : ILeafTransform
{
    private const int Shown = 4;

    public bool TryWrite(ReadOnlySpan<byte> value, IBufferWriter<byte> output)
    {
        if (JsonLeaf.TextOf(value) is not { } text)
        {
            return false;
        }

        var shown = text.Length > Shown ? text[^Shown..] : string.Empty;
        JsonLeaf.Write(new string('*', text.Length - shown.Length) + shown, output);
        return true;
    }
}
