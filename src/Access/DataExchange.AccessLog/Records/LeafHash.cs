using System.Buffers;
using System.Security.Cryptography;

namespace DataExchange.AccessLog.Records;

/// <summary>The leaf hash of a Merkle tree of records: SHA-256 of a zero byte and the record's bytes.
/// See <see href="https://www.rfc-editor.org/rfc/rfc6962#section-2.1"/>.</summary>
public static class LeafHash
{
    /// <summary>The length in bytes.</summary>
    public const int Length = SHA256.HashSizeInBytes;

    /// <summary>The leaf hash of a record's canonical bytes.</summary>
    public static byte[] Of(ReadOnlySpan<byte> record)
    {
        // One call over one piece: the digest's state would be two objects with finalizers for each record.
        var rented = ArrayPool<byte>.Shared.Rent(record.Length + 1);
        try
        {
            rented[0] = 0;
            record.CopyTo(rented.AsSpan(1));
            return SHA256.HashData(rented.AsSpan(0, record.Length + 1));
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(rented);
        }
    }
}
