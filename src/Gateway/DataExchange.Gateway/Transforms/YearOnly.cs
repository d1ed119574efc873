using System.Buffers;
using DataExchange.Federation.Execution.Ports;

namespace DataExchange.Gateway.Transforms;

/// <summary>YEAR_ONLY: the year of a date or an instant in ISO 8601 form, four digits as a text. Anything else becomes null.</summary>
internal sealed class YearOnly : ILeafTransform
{
    private const int YearLength = 4;

    public bool TryWrite(ReadOnlySpan<byte> value, IBufferWriter<byte> output)
    {
        if (JsonLeaf.TextOf(value) is not { Length: > YearLength } text || text[YearLength] != '-' || !text.AsSpan(0, YearLength).ContainsOnlyDigits())
        {
            return false;
        }

        JsonLeaf.Write(text[..YearLength], output);
        return true;
    }
}
