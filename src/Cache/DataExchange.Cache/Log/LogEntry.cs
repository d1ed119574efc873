using System.Buffers.Binary;

namespace DataExchange.Cache.Log;

/// <summary>One invalidation in the shared log. Its number is its place.</summary>
/// <param name="Tag">What was invalidated.</param>
/// <param name="Nonce">Chance: two histories in which the same was invalidated differ nevertheless.</param>
/// <param name="Link">The MAC over epoch, number, tag, chance and the link before.</param>
internal readonly record struct LogEntry(UInt128 Tag, ulong Nonce, UInt128 Link)
{
    private const int Size = 40;

    public byte[] ToBytes()
    {
        var bytes = new byte[Size];
        BinaryPrimitives.WriteUInt128BigEndian(bytes, Tag);
        BinaryPrimitives.WriteUInt64BigEndian(bytes.AsSpan(16), Nonce);
        BinaryPrimitives.WriteUInt128BigEndian(bytes.AsSpan(24), Link);
        return bytes;
    }

    /// <summary>Null when the bytes are no entry.</summary>
    public static LogEntry? Read(ReadOnlySpan<byte> bytes) => bytes.Length != Size
        ? null
        : new LogEntry(BinaryPrimitives.ReadUInt128BigEndian(bytes), BinaryPrimitives.ReadUInt64BigEndian(bytes[16..]), BinaryPrimitives.ReadUInt128BigEndian(bytes[24..]));
}
