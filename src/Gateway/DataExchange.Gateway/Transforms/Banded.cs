using System.Buffers;
using System.Text;
using DataExchange.Federation.Execution.Ports;

namespace DataExchange.Gateway.Transforms;

/// <summary>RANGE: the bound of a number's band (<see cref="Bands"/>) or the first day of a date's decade (<see cref="Decades"/>); anything else becomes null.</summary>
internal sealed class Banded : ILeafTransform
{
    public bool TryWrite(ReadOnlySpan<byte> value, IBufferWriter<byte> output)
    {
        if (value[0] == (byte)'"')
        {
            if (JsonLeaf.TextOf(value) is not { } text || (Decades.Of(text) ?? Bands.Of(text)) is not { } band)
            {
                return false;
            }

            JsonLeaf.Write(band, output);
            return true;
        }

        if (Bands.Of(Encoding.UTF8.GetString(value)) is not { } bound)
        {
            return false;
        }

        output.Write(Encoding.ASCII.GetBytes(bound));
        return true;
    }
}
