using System.Buffers;
using System.Security.Cryptography;
using System.Text;

namespace DataExchange.Access.Subjects;

/// <summary>
/// Names persons in consents: HMAC-SHA-256 of the personal identifier under a key derived (HKDF-SHA-256, RFC 5869) for this use alone, so that
/// a person's consents and the same person's access records share no name. The one function of the gateway, the consent API and the
/// seeding of demonstrations. Who has the key can find a person's consents; who has not learns nothing. Thread-safe.
/// </summary>
public sealed class SubjectHash
{
    /// <summary>The least length of a key in bytes.</summary>
    public const int MinKeyLength = 32;

    private const int StackBytes = 256;

    private readonly byte[] _key;

    /// <summary>Derives the key of this use from the gateway's pseudonym key.</summary>
    /// <exception cref="ArgumentException">The key is shorter than <see cref="MinKeyLength"/>.</exception>
    public SubjectHash(ReadOnlySpan<byte> pseudonymKey)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(pseudonymKey.Length, MinKeyLength, nameof(pseudonymKey));
        _key = new byte[HMACSHA256.HashSizeInBytes];
        HKDF.DeriveKey(HashAlgorithmName.SHA256, pseudonymKey, _key, salt: [], info: "consent-subject"u8);
    }

    /// <summary>The person's name in consents: 64 lower-case hexadecimal digits. Nothing but that text is allocated.</summary>
    /// <param name="personalId">The personal identifier, as the population registry writes it.</param>
    public string Of(string personalId)
    {
        ArgumentException.ThrowIfNullOrEmpty(personalId);
        var most = Encoding.UTF8.GetMaxByteCount(personalId.Length);
        var rented = most <= StackBytes ? null : ArrayPool<byte>.Shared.Rent(most);
        try
        {
            var bytes = rented is null ? stackalloc byte[StackBytes] : rented.AsSpan();
            var length = Encoding.UTF8.GetBytes(personalId, bytes);
            Span<byte> hash = stackalloc byte[HMACSHA256.HashSizeInBytes];
            HMACSHA256.HashData(_key, bytes[..length], hash);
            return Convert.ToHexStringLower(hash);
        }
        finally
        {
            if (rented is not null)
            {
                ArrayPool<byte>.Shared.Return(rented, clearArray: true);
            }
        }
    }
}
