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
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        hash.AppendData([0]);
        hash.AppendData(record);
        return hash.GetHashAndReset();
    }
}
