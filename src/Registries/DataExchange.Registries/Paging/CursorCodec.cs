using System.Buffers.Text;
using System.Diagnostics.CodeAnalysis;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;

namespace DataExchange.Registries.Paging;

/// <summary>
/// Seals the position of a row in an opaque cursor with AES-GCM: nobody reads a value out of it, alters it, or uses it
/// in another list or order than its own. The nonce is a keyed hash of the content, so equal positions have equal cursors
/// on every instance that shares the key. Thread-safe.
/// </summary>
public sealed class CursorCodec
{
    private const int NonceSize = 12;
    private const int TagSize = 16;
    private const int MaxCursorLength = 1_000;

    private readonly byte[] nonceKey;
    private readonly byte[] cipherKey;

    /// <param name="secret">At least 32 bytes; the keys are derived from it.</param>
    public CursorCodec(ReadOnlySpan<byte> secret)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(secret.Length, 32);
        var secretBytes = secret.ToArray();
        nonceKey = HKDF.DeriveKey(HashAlgorithmName.SHA256, secretBytes, 32, info: "dataexchange cursor nonce"u8.ToArray());
        cipherKey = HKDF.DeriveKey(HashAlgorithmName.SHA256, secretBytes, 32, info: "dataexchange cursor"u8.ToArray());
    }

    /// <summary>Seals the values of a row in the columns of its order.</summary>
    /// <param name="scope">Names list and order.</param>
    /// <param name="values">The values, as the order writes them.</param>
    public string Seal(string scope, IReadOnlyList<string> values)
    {
        var plain = JsonSerializer.SerializeToUtf8Bytes(values);
        var associated = Encoding.UTF8.GetBytes(scope);
        var sealedBytes = new byte[NonceSize + plain.Length + TagSize];
        var nonce = sealedBytes.AsSpan(0, NonceSize);
        HMACSHA256.HashData(nonceKey, (byte[])[.. associated, 0, .. plain]).AsSpan(0, NonceSize).CopyTo(nonce);
        using var cipher = Cipher();
        cipher.Encrypt(nonce, plain, sealedBytes.AsSpan(NonceSize, plain.Length), sealedBytes.AsSpan(NonceSize + plain.Length), associated);
        return Base64Url.EncodeToString(sealedBytes);
    }

    /// <summary>Opens a cursor of the same list and order; false for anything that <see cref="Seal"/> did not make for it.</summary>
    public bool TryOpen(string scope, string cursor, [NotNullWhen(true)] out IReadOnlyList<string>? values)
    {
        ArgumentNullException.ThrowIfNull(cursor);
        values = null;
        if (cursor.Length > MaxCursorLength || !Base64Url.IsValid(cursor, out var length) || length < NonceSize + TagSize)
        {
            return false;
        }

        var bytes = Base64Url.DecodeFromChars(cursor);
        var plain = new byte[bytes.Length - NonceSize - TagSize];
        try
        {
            using var cipher = Cipher();
            cipher.Decrypt(
                bytes.AsSpan(0, NonceSize), bytes.AsSpan(NonceSize, plain.Length), bytes.AsSpan(bytes.Length - TagSize), plain, Encoding.UTF8.GetBytes(scope));
        }
        catch (AuthenticationTagMismatchException)
        {
            return false;
        }

        values = JsonSerializer.Deserialize<string[]>(plain);
        return values is not null;
    }

    // A cipher of one's own for each call: an AesGcm must not be used by two threads at once.
    private AesGcm Cipher() => new(cipherKey, TagSize);
}
