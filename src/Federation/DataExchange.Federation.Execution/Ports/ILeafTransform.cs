using System.Buffers;

namespace DataExchange.Federation.Execution.Ports;

/// <summary>Changes a leaf value on its way into the answer (mask, year only, pairwise hash …). Called from one thread at a time per request.</summary>
public interface ILeafTransform
{
    /// <summary>
    /// Writes what the client gets instead of <paramref name="value"/>: exactly one JSON value that fits the field's type.
    /// </summary>
    /// <param name="value">The JSON of the leaf, strings with their quotes; <c>null</c> for a null that a subgraph answered. Never empty.</param>
    /// <param name="output">Where to write. Nothing may be written when false is returned.</param>
    /// <returns>False when the answer is to be null, which moves up where the field is non-null.</returns>
    bool TryWrite(ReadOnlySpan<byte> value, IBufferWriter<byte> output);
}
