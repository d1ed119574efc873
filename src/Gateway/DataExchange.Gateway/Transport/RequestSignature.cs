using System.Buffers;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace DataExchange.Gateway.Transport;

/// <summary>
/// Signs requests to a registry as HTTP Message Signatures say (RFC 9421, hmac-sha256) over the method, the path and the digest of the body
/// (RFC 9530), with the time and a nonce: a registry that shares the key answers this gateway and nobody else. The agency in whose name a mutation is made
/// is a header of its own, signed with the rest. Thread-safe.
/// </summary>
internal sealed class RequestSignature(byte[] key, TimeProvider time)
{
    /// <summary>The identifier of the key that gateway and registry share.</summary>
    public const string KeyId = "gateway";

    /// <summary>The header that names the agency in whose name a mutation is made.</summary>
    public const string AgencyHeader = "DataExchange-Agency";

    /// <summary>What a header may carry without changing on the way.</summary>
    private static readonly SearchValues<char> s_visible = SearchValues.Create([.. Enumerable.Range('!', '~' - '!' + 1).Select(c => (char)c)]);

    /// <param name="method">The HTTP method.</param>
    /// <param name="path">The path without the query.</param>
    /// <param name="body">The whole body.</param>
    /// <param name="agency">The code of the agency in whose name a mutation is made; null for nobody's. A code that no header can carry is nobody's.</param>
    public SignedHeaders Sign(string method, string path, ReadOnlySpan<byte> body, string? agency = null)
    {
        Span<byte> hash = stackalloc byte[SHA256.HashSizeInBytes];
        SHA256.HashData(body, hash);
        var digest = $"sha-256=:{Convert.ToBase64String(hash)}:";
        var nonce = Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(16));
        var named = string.IsNullOrEmpty(agency) || agency.AsSpan().ContainsAnyExcept(s_visible) ? null : agency;
        var parameters = string.Create(
            CultureInfo.InvariantCulture,
            $"(\"@method\" \"@path\" \"content-digest\"{(named is null ? string.Empty : " \"dataexchange-agency\"")});created={time.GetUtcNow().ToUnixTimeSeconds()};keyid=\"{KeyId}\";alg=\"hmac-sha256\";nonce=\"{nonce}\"");
        var line = named is null ? string.Empty : $"\"dataexchange-agency\": {named}\n";
        var signatureBase = $"\"@method\": {method}\n\"@path\": {path}\n\"content-digest\": {digest}\n{line}\"@signature-params\": {parameters}";
        HMACSHA256.HashData(key, Encoding.ASCII.GetBytes(signatureBase), hash);
        return new SignedHeaders(digest, $"dx={parameters}", $"dx=:{Convert.ToBase64String(hash)}:", named);
    }
}
