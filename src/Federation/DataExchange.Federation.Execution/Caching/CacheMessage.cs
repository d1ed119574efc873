using System.Buffers.Binary;
using DataExchange.Federation.Execution.Memory;

namespace DataExchange.Federation.Execution.Caching;

/// <summary>Writes messages to be signed: each part behind its length, so that no two lists of parts make one message.</summary>
internal static class CacheMessage
{
    /// <summary>Writes a part.</summary>
    public static PooledBuffer Part(this PooledBuffer message, ReadOnlySpan<byte> part)
    {
        Span<byte> length = stackalloc byte[sizeof(int)];
        BinaryPrimitives.WriteInt32BigEndian(length, part.Length);
        message.Write(length, part);
        return message;
    }
}
