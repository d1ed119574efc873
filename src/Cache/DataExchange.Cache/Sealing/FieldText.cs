using System.Buffers.Binary;
using DataExchange.Federation.Execution.Caching;

namespace DataExchange.Cache.Sealing;

/// <summary>The plain bytes of a value: five numbers, the tags, the JSON. The field is not among them: it is where the value is kept.</summary>
internal static class FieldText
{
    /// <summary>The bytes of a value without tags and JSON.</summary>
    public const int LeastSize = (5 * 8) + 4;

    private const int TagSize = 16;

    public static byte[] Write(CachedField field)
    {
        var bytes = new byte[LeastSize + (TagSize * field.Tags.Length) + field.Value.Length];
        var rest = bytes.AsSpan();
        ReadOnlySpan<long> numbers = [field.StoredAt, field.FreshUntil, field.ExpiresAt, field.Moment.Epoch, field.Moment.Sequence];
        foreach (var number in numbers)
        {
            BinaryPrimitives.WriteInt64BigEndian(rest, number);
            rest = rest[8..];
        }

        BinaryPrimitives.WriteInt32BigEndian(rest, field.Tags.Length);
        rest = rest[4..];
        foreach (var tag in field.Tags)
        {
            BinaryPrimitives.WriteUInt128BigEndian(rest, tag.Value);
            rest = rest[TagSize..];
        }

        field.Value.CopyTo(rest);
        return bytes;
    }

    /// <summary>Null when the bytes are not such.</summary>
    public static CachedField? Read(UInt128 group, ReadOnlySpan<byte> bytes)
    {
        if (bytes.Length < LeastSize)
        {
            return null;
        }

        var count = BinaryPrimitives.ReadInt32BigEndian(bytes[40..]);
        if (count < 0 || count > (bytes.Length - LeastSize) / TagSize)
        {
            return null;
        }

        var tags = new CacheTag[count];
        for (var i = 0; i < count; i++)
        {
            tags[i] = new CacheTag(BinaryPrimitives.ReadUInt128BigEndian(bytes[(LeastSize + (i * TagSize))..]));
        }

        return new CachedField
        {
            Group = group,
            StoredAt = BinaryPrimitives.ReadInt64BigEndian(bytes),
            FreshUntil = BinaryPrimitives.ReadInt64BigEndian(bytes[8..]),
            ExpiresAt = BinaryPrimitives.ReadInt64BigEndian(bytes[16..]),
            Moment = new CacheMoment(BinaryPrimitives.ReadInt64BigEndian(bytes[24..]), BinaryPrimitives.ReadInt64BigEndian(bytes[32..])),
            Tags = tags,
            Value = bytes[(LeastSize + (count * TagSize))..].ToArray(),
        };
    }
}
