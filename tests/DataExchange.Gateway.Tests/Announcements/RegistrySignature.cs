using System.Globalization;
using System.Net.Http.Headers;
using System.Security.Cryptography;
using System.Text;

namespace DataExchange.Gateway.Tests.Announcements;

/// <summary>Signs announcements as a registry does; every part can be made wrong.</summary>
internal sealed record RegistrySignature
{
    public byte[] Key { get; init; } = AnnouncementSystem.RegistryKey;

    public string KeyId { get; init; } = "registry";

    public string Coverage { get; init; } = "\"@method\" \"@path\" \"content-digest\"";

    public string Path { get; init; } = "/registries/registry/changes";

    public string Nonce { get; init; } = Guid.NewGuid().ToString("N");

    public string Extra { get; init; } = string.Empty;

    public TimeSpan Age { get; init; }

    /// <summary>The body that is signed, where it is another than is sent.</summary>
    public string? SignedBody { get; init; }

    /// <summary>A request with these headers.</summary>
    public HttpRequestMessage Request(Uri gateway, string body, DateTimeOffset now)
    {
        var digest = $"sha-256=:{Convert.ToBase64String(SHA256.HashData(Encoding.UTF8.GetBytes(SignedBody ?? body)))}:";
        var created = (now - Age).ToUnixTimeSeconds().ToString(CultureInfo.InvariantCulture);
        var parameters = $"({Coverage});created={created};keyid=\"{KeyId}\";alg=\"hmac-sha256\";nonce=\"{Nonce}\"{Extra}";
        var text = $"\"@method\": POST\n\"@path\": {Path}\n\"content-digest\": {digest}\n\"@signature-params\": {parameters}";
        var request = new HttpRequestMessage(HttpMethod.Post, new Uri(gateway, Path)) { Content = new ByteArrayContent(Encoding.UTF8.GetBytes(body)) };
        request.Content.Headers.ContentType = new MediaTypeHeaderValue("application/json");
        request.Content.Headers.TryAddWithoutValidation("Content-Digest", digest);
        request.Headers.TryAddWithoutValidation("Signature-Input", $"dx={parameters}");
        request.Headers.TryAddWithoutValidation("Signature", $"dx=:{Convert.ToBase64String(HMACSHA256.HashData(Key, Encoding.UTF8.GetBytes(text)))}:");
        return request;
    }
}
