using System.Security.Cryptography;

namespace DataExchange.Cache.Sealing;

/// <summary>The keys of the cache, each for one use, derived from the one secret by HKDF-SHA-256 (RFC 5869). Immutable.</summary>
internal sealed class CacheKeys
{
    private const int KeyBytes = 32;

    /// <exception cref="ArgumentException">The secret is shorter than a key.</exception>
    public CacheKeys(ReadOnlySpan<byte> secret)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(secret.Length, KeyBytes);
        Mac = Derive(secret, "DataExchange cache: names"u8);
        Seal = Derive(secret, "DataExchange cache: values"u8);
        Log = Derive(secret, "DataExchange cache: invalidations"u8);
        Name = Convert.ToHexStringLower(Derive(secret, "DataExchange cache: name of the key"u8).AsSpan(0, 8));
    }

    /// <summary>For the names of entities, fields and tags.</summary>
    public byte[] Mac { get; }

    /// <summary>For values.</summary>
    public byte[] Seal { get; }

    /// <summary>For the entries of the invalidation log.</summary>
    public byte[] Log { get; }

    /// <summary>Tells the keys apart without telling them: what is kept under other keys has other names.</summary>
    public string Name { get; }

    private static byte[] Derive(ReadOnlySpan<byte> secret, ReadOnlySpan<byte> use)
    {
        var key = new byte[KeyBytes];
        HKDF.DeriveKey(HashAlgorithmName.SHA256, secret, key, [], use);
        return key;
    }
}
