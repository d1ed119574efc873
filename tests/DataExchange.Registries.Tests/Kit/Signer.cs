using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace DataExchange.Registries.Tests.Kit;

/// <summary>Signs requests as the gateway does; every part can be made wrong.</summary>
internal sealed record Signer
{
    public static byte[] Key { get; } = SHA256.HashData("a key of tests"u8);

    public byte[] Secret { get; init; } = Key;

    public string Label { get; init; } = "dx";

    public string Coverage { get; init; } = "\"@method\" \"@path\" \"content-digest\"";

    public string KeyId { get; init; } = "gateway";

    public string? Algorithm { get; init; } = "hmac-sha256";

    public string Method { get; init; } = "POST";

    public string Path { get; init; } = "/graphql";

    public string? Nonce { get; init; }

    /// <summary>The agency that is signed for; null for none.</summary>
    public string? Agency { get; init; }

    public (string Digest, string Input, string Signature) Sign(byte[] body, DateTimeOffset now)
    {
        var digest = $"sha-256=:{Convert.ToBase64String(SHA256.HashData(body))}:";
        var created = now.ToUnixTimeSeconds().ToString(CultureInfo.InvariantCulture);
        var algorithm = Algorithm is null ? string.Empty : $";alg=\"{Algorithm}\"";
        var nonce = Nonce ?? Guid.NewGuid().ToString("N");
        var parameters = $"({Coverage}{(Agency is null ? string.Empty : " \"dataexchange-agency\"")});created={created};keyid=\"{KeyId}\"{algorithm};nonce=\"{nonce}\"";
        var text = $"\"@method\": {Method}\n\"@path\": {Path}\n\"content-digest\": {digest}\n{(Agency is null ? string.Empty : $"\"dataexchange-agency\": {Agency}\n")}\"@signature-params\": {parameters}";
        var signature = Convert.ToBase64String(HMACSHA256.HashData(Secret, Encoding.UTF8.GetBytes(text)));
        return (digest, $"{Label}={parameters}", $"{Label}=:{signature}:");
    }
}
