using System.Buffers.Binary;
using System.Security.Cryptography;

namespace DataExchange.Gateway.Pipeline;

/// <summary>
/// Names for requests: 48 bits of time in milliseconds, so that the records of one moment lie together in the log's index, and 80 random bits, so that a
/// receipt cannot be guessed. In hexadecimal, 32 characters; in ordinal order they are in the order of time, as UUIDs of version 7 are
/// (<see href="https://www.rfc-editor.org/rfc/rfc9562#section-5.7"/>), whose fixed bits they don't have.
/// </summary>
internal static class RequestIds
{
    private const int TimeBytes = 6;

    public static string Next(DateTimeOffset now)
    {
        Span<byte> name = stackalloc byte[16];
        BinaryPrimitives.WriteInt64BigEndian(name, now.ToUnixTimeMilliseconds() << 16);
        RandomNumberGenerator.Fill(name[TimeBytes..]);
        return Convert.ToHexStringLower(name);
    }
}
