using System.Buffers.Binary;
using System.Security.Cryptography;
using DataExchange.Federation.Execution.Caching;

namespace DataExchange.Cache.Log;

/// <summary>
/// Authenticates the shared log: each entry's link is a MAC that continues the one before, and the head is a MAC over the last. Who does not have the key can
/// remove nothing from the middle, add nothing and renumber nothing unseen. Immutable.
/// </summary>
internal sealed class LogChain(byte[] key)
{
    private const byte Format = 1;
    private const int HeadBody = 1 + 8 + 8 + 16;
    private const int MacSize = 16;

    /// <summary>What the first entry of an epoch continues.</summary>
    public UInt128 First(long epoch)
    {
        Span<byte> message = stackalloc byte[1 + 8];
        message[0] = (byte)'b';
        BinaryPrimitives.WriteInt64BigEndian(message[1..], epoch);
        return Mac(message);
    }

    /// <summary>The link of an entry.</summary>
    public UInt128 Next(UInt128 before, long epoch, long sequence, UInt128 tag, ulong nonce)
    {
        Span<byte> message = stackalloc byte[1 + 8 + 8 + 16 + 8 + 16];
        message[0] = (byte)'e';
        BinaryPrimitives.WriteInt64BigEndian(message[1..], epoch);
        BinaryPrimitives.WriteInt64BigEndian(message[9..], sequence);
        BinaryPrimitives.WriteUInt128BigEndian(message[17..], tag);
        BinaryPrimitives.WriteUInt64BigEndian(message[33..], nonce);
        BinaryPrimitives.WriteUInt128BigEndian(message[41..], before);
        return Mac(message);
    }

    /// <summary>The entries that continue a head, and the head after them.</summary>
    public (LogEntry[] Entries, LogHead Head) Continue(LogHead head, IEnumerable<CacheTag> tags)
    {
        var entries = new List<LogEntry>();
        Span<byte> nonce = stackalloc byte[8];
        foreach (var tag in tags)
        {
            RandomNumberGenerator.Fill(nonce);
            var number = BinaryPrimitives.ReadUInt64BigEndian(nonce);
            var link = Next(head.Link, head.Epoch, head.Sequence + 1, tag.Value, number);
            entries.Add(new LogEntry(tag.Value, number, link));
            head = head with { Sequence = head.Sequence + 1, Link = link };
        }

        return ([.. entries], head);
    }

    /// <summary>Whether entries continue a link, from a number on, up to a head.</summary>
    public bool Leads(UInt128 from, ReadOnlySpan<LogEntry> entries, LogHead to)
    {
        var sequence = to.Sequence - entries.Length;
        foreach (var entry in entries)
        {
            if (entry.Link != Next(from, to.Epoch, ++sequence, entry.Tag, entry.Nonce))
            {
                return false;
            }

            from = entry.Link;
        }

        return from == to.Link;
    }

    public byte[] Write(LogHead head)
    {
        var bytes = new byte[HeadBody + MacSize];
        bytes[0] = Format;
        BinaryPrimitives.WriteInt64BigEndian(bytes.AsSpan(1), head.Epoch);
        BinaryPrimitives.WriteInt64BigEndian(bytes.AsSpan(9), head.Sequence);
        BinaryPrimitives.WriteUInt128BigEndian(bytes.AsSpan(17), head.Link);
        BinaryPrimitives.WriteUInt128BigEndian(bytes.AsSpan(HeadBody), MacOfHead(bytes.AsSpan(0, HeadBody)));
        return bytes;
    }

    /// <summary>Null when the bytes are no head, or not of this key.</summary>
    public LogHead? Read(ReadOnlySpan<byte> bytes)
    {
        if (bytes.Length != HeadBody + MacSize || bytes[0] != Format || BinaryPrimitives.ReadUInt128BigEndian(bytes[HeadBody..]) != MacOfHead(bytes[..HeadBody]))
        {
            return null;
        }

        return new LogHead(
            BinaryPrimitives.ReadInt64BigEndian(bytes[1..]), BinaryPrimitives.ReadInt64BigEndian(bytes[9..]), BinaryPrimitives.ReadUInt128BigEndian(bytes[17..]));
    }

    private UInt128 MacOfHead(ReadOnlySpan<byte> body)
    {
        Span<byte> message = stackalloc byte[1 + HeadBody];
        message[0] = (byte)'h';
        body.CopyTo(message[1..]);
        return Mac(message);
    }

    private UInt128 Mac(ReadOnlySpan<byte> message)
    {
        Span<byte> mac = stackalloc byte[32];
        HMACSHA256.HashData(key, message, mac);
        return BinaryPrimitives.ReadUInt128BigEndian(mac);
    }
}
