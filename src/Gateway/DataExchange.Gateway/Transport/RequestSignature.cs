using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace DataExchange.Gateway.Transport;

/// <summary>
/// Signs requests to a registry as HTTP Message Signatures say (RFC 9421, hmac-sha256) over the method, the path and the digest of the body
/// (RFC 9530), with the time and a nonce: a registry that shares the key answers this gateway and nobody else. Thread-safe.
/// </summary>
internal sealed class RequestSignature(byte[] key, TimeProvider time)
{
    /// <summary>The identifier of the key that gateway and registry share.</summary>
    public const string KeyId = "gateway";

    public SignedHeaders Sign(string method, string path, ReadOnlySpan<byte> body)
    {
        Span<byte> hash = stackalloc byte[SHA256.HashSizeInBytes];
        SHA256.HashData(body, hash);
        var digest = $"sha-256=:{Convert.ToBase64String(hash)}:";
        var nonce = Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(16));
        var parameters = string.Create(
            CultureInfo.InvariantCulture,
            $"(\"@method\" \"@path\" \"content-digest\");created={time.GetUtcNow().ToUnixTimeSeconds()};keyid=\"{KeyId}\";alg=\"hmac-sha256\";nonce=\"{nonce}\"");
        var signatureBase = $"\"@method\": {method}\n\"@path\": {path}\n\"content-digest\": {digest}\n\"@signature-params\": {parameters}";
        HMACSHA256.HashData(key, Encoding.ASCII.GetBytes(signatureBase), hash);
        return new SignedHeaders(digest, $"dx={parameters}", $"dx=:{Convert.ToBase64String(hash)}:");
    }
}
