using System.Buffers.Binary;
using System.Security.Cryptography;
using DataExchange.Federation.Execution.Caching;

namespace DataExchange.Cache.Sealing;

/// <summary>
/// Seals and opens the values of one address: AES-256-GCM under a key of that address, so that chance repeats no nonce under a key; format, address and field are
/// authenticated with it, so that a value opens only where it was put. Not safe for concurrent use.
/// </summary>
internal sealed class FieldSeal : IDisposable
{
    /// <summary>How much longer a sealed value is than its text.</summary>
    public const int Overhead = 1 + NonceSize + TagSize;

    private const byte Format = 1;
    private const int NonceSize = 12;
    private const int TagSize = 16;

    private readonly CacheAddress _address;
    private readonly AesGcm _cipher;

    public FieldSeal(CacheKeys keys, in CacheAddress address)
    {
        _address = address;
        Span<byte> name = stackalloc byte[CacheAddress.Size];
        Span<byte> key = stackalloc byte[32];
        address.WriteTo(name);
        HMACSHA256.HashData(keys.Seal, name, key);
        _cipher = new AesGcm(key, TagSize);
        CryptographicOperations.ZeroMemory(key);
    }

    public byte[] Seal(CachedField field)
    {
        var text = FieldText.Write(field);
        var sealedValue = new byte[Overhead + text.Length];
        sealedValue[0] = Format;
        var nonce = sealedValue.AsSpan(1, NonceSize);
        RandomNumberGenerator.Fill(nonce);
        Span<byte> place = stackalloc byte[PlaceSize];
        WritePlace(field.Group, place);
        _cipher.Encrypt(nonce, text, sealedValue.AsSpan(Overhead), sealedValue.AsSpan(1 + NonceSize, TagSize), place);
        return sealedValue;
    }

    /// <summary>Opens what was found under a field.</summary>
    public SealVerdict Open(UInt128 group, ReadOnlySpan<byte> sealedValue, out CachedField? field)
    {
        field = null;
        if (sealedValue.Length < Overhead + FieldText.LeastSize || sealedValue[0] != Format)
        {
            return SealVerdict.Malformed;
        }

        var text = new byte[sealedValue.Length - Overhead];
        Span<byte> place = stackalloc byte[PlaceSize];
        WritePlace(group, place);
        try
        {
            _cipher.Decrypt(sealedValue.Slice(1, NonceSize), sealedValue[Overhead..], sealedValue.Slice(1 + NonceSize, TagSize), text, place);
        }
        catch (AuthenticationTagMismatchException)
        {
            return SealVerdict.Forged;
        }

        field = FieldText.Read(group, text);
        return field is null ? SealVerdict.Malformed : SealVerdict.Authentic;
    }

    public void Dispose() => _cipher.Dispose();

    private const int PlaceSize = 1 + CacheAddress.Size + 16;

    private void WritePlace(UInt128 group, Span<byte> place)
    {
        place[0] = Format;
        _address.WriteTo(place[1..]);
        BinaryPrimitives.WriteUInt128BigEndian(place[(1 + CacheAddress.Size)..], group);
    }
}
