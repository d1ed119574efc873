using System.Buffers.Binary;

namespace DataExchange.Federation.Execution.Caching;

/// <summary>
/// Where the cached fields of one entity, or one root field, are kept: a keyed 256-bit MAC over subgraph, type, key representation and schema revision,
/// so that it tells nothing to who does not have the key.
/// </summary>
/// <param name="High">The first half of the MAC, big-endian.</param>
/// <param name="Low">The second half.</param>
public readonly record struct CacheAddress(UInt128 High, UInt128 Low)
{
    /// <summary>How many bytes an address has.</summary>
    public const int Size = 32;

    /// <summary>The address of a MAC of 32 bytes.</summary>
    public static CacheAddress From(ReadOnlySpan<byte> mac) =>
        new(BinaryPrimitives.ReadUInt128BigEndian(mac), BinaryPrimitives.ReadUInt128BigEndian(mac[16..]));

    /// <summary>Writes the 32 bytes of the MAC.</summary>
    public void WriteTo(Span<byte> destination)
    {
        BinaryPrimitives.WriteUInt128BigEndian(destination, High);
        BinaryPrimitives.WriteUInt128BigEndian(destination[16..], Low);
    }

    /// <inheritdoc/>
    public override int GetHashCode() => (int)(ulong)Low;
}
