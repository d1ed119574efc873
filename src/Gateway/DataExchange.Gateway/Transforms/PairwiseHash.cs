using System.Buffers;
using System.Buffers.Binary;
using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;
using DataExchange.Federation.Execution.Ports;

namespace DataExchange.Gateway.Transforms;

/// <summary>
/// HASH_PAIRWISE: <c>pw1_</c> and the 43 characters of base64url of HMAC-SHA-256 over the identity of the datum and the characters of the value. The key is the
/// consumer's own. What is no text becomes null. Thread-safe.
/// </summary>
/// <param name="key">The key of the consumer.</param>
/// <param name="identity">What the datum is wherever it stands: its term in the data dictionary, or else its coordinate.</param>
internal sealed class PairwiseHash(byte[] key, string identity) : ILeafTransform
{
    private const string Form = "pw1_";

    private readonly byte[] _identity = Encoding.UTF8.GetBytes(identity);

    public bool TryWrite(ReadOnlySpan<byte> value, IBufferWriter<byte> output)
    {
        if (JsonLeaf.TextOf(value) is not { } text)
        {
            return false;
        }

        var plain = Encoding.UTF8.GetBytes(text);
        var message = new byte[sizeof(int) + _identity.Length + plain.Length];
        BinaryPrimitives.WriteInt32BigEndian(message, _identity.Length);
        _identity.CopyTo(message, sizeof(int));
        plain.CopyTo(message, sizeof(int) + _identity.Length);
        JsonLeaf.Write(Form + Base64Url.EncodeToString(HMACSHA256.HashData(key, message)), output);
        return true;
    }
}
