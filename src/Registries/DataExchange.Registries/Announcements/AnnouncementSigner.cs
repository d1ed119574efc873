using System.Globalization;
using System.Net.Http.Headers;
using System.Security.Cryptography;
using System.Text;
using DataExchange.Registries.Signatures;

namespace DataExchange.Registries.Announcements;

/// <summary>
/// Signs announcements as <see cref="SignatureVerifier"/> describes, but under the key identifier <c>registry</c>: what the gateway sent to the registry is no
/// announcement, and an announcement is no request of the gateway. Thread-safe.
/// </summary>
internal sealed class AnnouncementSigner(GatewayKey key, TimeProvider time)
{
    private const string KeyId = "registry";

    public void Sign(HttpRequestMessage request, string path, ReadOnlyMemory<byte> body)
    {
        var digest = $"sha-256=:{Convert.ToBase64String(SHA256.HashData(body.Span))}:";
        var nonce = Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(16));
        var parameters = string.Create(
            CultureInfo.InvariantCulture,
            $"(\"@method\" \"@path\" \"content-digest\");created={time.GetUtcNow().ToUnixTimeSeconds()};keyid=\"{KeyId}\";alg=\"hmac-sha256\";nonce=\"{nonce}\"");
        var text = $"\"@method\": POST\n\"@path\": {path}\n\"content-digest\": {digest}\n\"@signature-params\": {parameters}";
        Add(request.Headers, "Content-Digest", digest);
        Add(request.Headers, "Signature-Input", $"dx={parameters}");
        Add(request.Headers, "Signature", $"dx=:{Convert.ToBase64String(HMACSHA256.HashData(key.Bytes, Encoding.ASCII.GetBytes(text)))}:");
    }

    private static void Add(HttpRequestHeaders headers, string name, string value) => headers.TryAddWithoutValidation(name, value);
}
