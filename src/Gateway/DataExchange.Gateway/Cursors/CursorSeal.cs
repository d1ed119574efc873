using System.Buffers.Binary;
using System.Buffers.Text;
using System.Diagnostics.CodeAnalysis;
using System.Security.Cryptography;
using System.Text;

namespace DataExchange.Gateway.Cursors;

/// <summary>
/// Seals the cursors of registries for one scope with AES-256-GCM: nobody reads a value out of one, alters it, or uses it as another client, for another
/// purpose, in another list or order, or after its end. The nonce is a keyed hash of the content, so that equal positions have equal cursors on every gateway
/// with the same secret, and so that no nonce is used for two contents. Thread-safe.
/// </summary>
/// <param name="secret">At least 32 bytes, the same on all gateways of a system.</param>
/// <param name="time">The clock.</param>
internal sealed class CursorSeal(byte[] secret, TimeProvider time)
{
    /// <summary>The longest cursor of a registry that is sealed, in bytes; a longer one is not given out.</summary>
    public const int MaxPlain = 1_200;

    /// <summary>The longest sealed cursor, in characters; a longer text is refused before it is looked at.</summary>
    public const int MaxLength = 1_700;

    private const byte Form = 1;
    private const int HeaderSize = 1 + sizeof(uint);
    private const int NonceSize = 12;
    private const int TagSize = 16;
    private const int Overhead = HeaderSize + NonceSize + TagSize;

    /// <summary>How many whole hours a cursor can be used at least.</summary>
    private const uint Hours = 24;

    private readonly byte[] _nonceKey = HKDF.DeriveKey(HashAlgorithmName.SHA256, secret, 32, info: "dataexchange gateway cursor nonce v1"u8.ToArray());
    private readonly byte[] _cipherKey = HKDF.DeriveKey(HashAlgorithmName.SHA256, secret, 32, info: "dataexchange gateway cursor v1"u8.ToArray());

    /// <summary>Seals a cursor.</summary>
    /// <param name="plain">What the registry gave, at most <see cref="MaxPlain"/> bytes.</param>
    /// <param name="scope">What <see cref="CursorScope.Bind"/> gives.</param>
    public string Seal(ReadOnlySpan<byte> plain, byte[] scope)
    {
        ArgumentOutOfRangeException.ThrowIfGreaterThan(plain.Length, MaxPlain);
        var bytes = new byte[Overhead + plain.Length];
        bytes[0] = Form;
        BinaryPrimitives.WriteUInt32BigEndian(bytes.AsSpan(1), Now() + Hours + 1);
        var associated = Associated(bytes, scope);
        var nonce = bytes.AsSpan(HeaderSize, NonceSize);
        HMACSHA256.HashData(_nonceKey, (byte[])[.. associated, .. plain]).AsSpan(0, NonceSize).CopyTo(nonce);
        using var cipher = new AesGcm(_cipherKey, TagSize);
        cipher.Encrypt(nonce, plain, bytes.AsSpan(HeaderSize + NonceSize, plain.Length), bytes.AsSpan(bytes.Length - TagSize), associated);
        return Base64Url.EncodeToString(bytes);
    }

    /// <summary>Opens a cursor of the scope; false, whatever the reason, for anything that <see cref="Seal"/> did not make for it in time.</summary>
    public bool TryOpen(string text, byte[] scope, [NotNullWhen(true)] out string? plain)
    {
        plain = null;
        if (text.Length > MaxLength || !Base64Url.IsValid(text, out var length) || length < Overhead)
        {
            return false;
        }

        var bytes = Base64Url.DecodeFromChars(text);
        var open = new byte[bytes.Length - Overhead];
        try
        {
            using var cipher = new AesGcm(_cipherKey, TagSize);
            cipher.Decrypt(
                bytes.AsSpan(HeaderSize, NonceSize), bytes.AsSpan(HeaderSize + NonceSize, open.Length), bytes.AsSpan(bytes.Length - TagSize), open, Associated(bytes, scope));
        }
        catch (AuthenticationTagMismatchException)
        {
            return false;
        }

        // One text for one cursor: base64 can write the same bytes in several ways.
        if (BinaryPrimitives.ReadUInt32BigEndian(bytes.AsSpan(1)) <= Now() || Base64Url.EncodeToString(bytes) != text)
        {
            return false;
        }

        plain = Encoding.UTF8.GetString(open);
        return true;
    }

    private static byte[] Associated(byte[] bytes, byte[] scope) => [.. bytes.AsSpan(0, HeaderSize), .. scope];

    private uint Now() => (uint)(time.GetUtcNow().ToUnixTimeSeconds() / 3_600);
}
