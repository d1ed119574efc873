using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;

namespace DataExchange.AccessLog.Subjects;

/// <summary>
/// Turns persons into keyed hashes: HMAC-SHA-256 over a domain and the parts, each preceded by its length in four bytes, so that
/// no two lists of parts give the same message. Who has the key can find a person's records; who has not learns nothing. Thread-safe.
/// </summary>
public sealed class SubjectPseudonymiser
{
    /// <summary>The least length of a key in bytes.</summary>
    public const int MinKeyLength = 32;

    private readonly byte[] _key;

    /// <summary>Keeps a copy of the key.</summary>
    /// <exception cref="ArgumentException">The key is shorter than <see cref="MinKeyLength"/>.</exception>
    public SubjectPseudonymiser(ReadOnlySpan<byte> key)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(key.Length, MinKeyLength, nameof(key));
        _key = key.ToArray();
    }

    /// <summary>The hash of the person an object is about, 64 hexadecimal digits.</summary>
    /// <param name="subjectField">The coordinate of the field that identifies the person, such as <c>Citizen.personalId</c>.</param>
    /// <param name="value">Its value.</param>
    public string Subject(string subjectField, string value) => Hash("subject", subjectField, value);

    /// <summary>The hash of the official who acts, 64 hexadecimal digits.</summary>
    /// <param name="agency">The code of the official's agency.</param>
    /// <param name="user">The name in the agency's token.</param>
    public string Official(string agency, string user) => Hash("official", agency, user);

    private string Hash(string domain, string first, string second)
    {
        ArgumentNullException.ThrowIfNull(first);
        ArgumentNullException.ThrowIfNull(second);
        var message = new byte[(3 * sizeof(int)) + Bytes(domain) + Bytes(first) + Bytes(second)];
        var end = Write(message, 0, domain);
        end = Write(message, end, first);
        Write(message, end, second);
        Span<byte> hash = stackalloc byte[HMACSHA256.HashSizeInBytes];
        HMACSHA256.HashData(_key, message, hash);
        return Convert.ToHexStringLower(hash);
    }

    private static int Bytes(string part) => Encoding.UTF8.GetByteCount(part);

    private static int Write(byte[] message, int start, string part)
    {
        var written = Encoding.UTF8.GetBytes(part, message.AsSpan(start + sizeof(int)));
        BinaryPrimitives.WriteInt32BigEndian(message.AsSpan(start), written);
        return start + sizeof(int) + written;
    }
}
