using System.Buffers;
using DataExchange.Federation.Execution.Ports;

namespace DataExchange.Gateway.Transforms;

/// <summary>EXISTS on a leaf: whether there is a value, in the form that its kind of leaf allows: <c>true</c>, <c>1</c> or <c>"EXISTS"</c>; null where there is none.</summary>
internal sealed class Exists : ILeafTransform
{
    public bool TryWrite(ReadOnlySpan<byte> value, IBufferWriter<byte> output)
    {
        switch (value[0])
        {
            case (byte)'n':
                return false;
            case (byte)'t' or (byte)'f':
                output.Write("true"u8);
                return true;
            case (byte)'"':
                output.Write("\"EXISTS\""u8);
                return true;
            default:
                output.Write("1"u8);
                return true;
        }
    }
}
