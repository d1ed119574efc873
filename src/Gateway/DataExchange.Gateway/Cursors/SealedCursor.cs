using System.Buffers;
using System.Text;
using DataExchange.Federation.Execution.Ports;
using DataExchange.Gateway.Transforms;

namespace DataExchange.Gateway.Cursors;

/// <summary>Seals the cursors of one list on their way into one answer. What is no text, or too long, becomes null.</summary>
internal sealed class SealedCursor(CursorSeal seal, byte[] scope) : ILeafTransform
{
    public bool TryWrite(ReadOnlySpan<byte> value, IBufferWriter<byte> output)
    {
        var text = value[0] == (byte)'"' ? JsonLeaf.TextOf(value) : null;
        if (text is null || Encoding.UTF8.GetByteCount(text) > CursorSeal.MaxPlain)
        {
            return false;
        }

        JsonLeaf.Write(seal.Seal(Encoding.UTF8.GetBytes(text), scope), output);
        return true;
    }
}
