using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;

namespace DataExchange.FunctionalTests.Harness;

/// <summary>Access tokens that differ from good ones in one point; signed, where they are signed, with the issuer's own key.</summary>
internal static class ForgedToken
{
    private const string Issuer = "https://development.dataexchange.example";
    private const string Audience = "https://dataexchange.example/graphql";

    public static Dictionary<string, object> Header() => new() { ["alg"] = "ES256", ["typ"] = "at+jwt" };

    public static Dictionary<string, object> Claims(TimeSpan from, TimeSpan to)
    {
        var now = TimeProvider.System.GetUtcNow();
        return new()
        {
            ["iss"] = Issuer, ["aud"] = Audience, ["client_id"] = Clients.Tax, ["sub"] = Clients.Tax, ["jti"] = "forged",
            ["nbf"] = (now + from).ToUnixTimeSeconds(), ["exp"] = (now + to).ToUnixTimeSeconds(),
        };
    }

    public static string Sign(string dataDirectory, Dictionary<string, object> header, Dictionary<string, object> claims)
    {
        using var key = ECDsa.Create();
        key.ImportFromPem(File.ReadAllText(Path.Combine(dataDirectory, "keys", "development-issuer.pem")));
        var point = key.ExportParameters(includePrivateParameters: false).Q;
        header.TryAdd("kid", Thumbprint(point));
        var signed = $"{Encode(header)}.{Encode(claims)}";
        return $"{signed}.{Base64Url.EncodeToString(key.SignData(Encoding.ASCII.GetBytes(signed), HashAlgorithmName.SHA256))}";
    }

    public static string Unsigned(Dictionary<string, object> header, Dictionary<string, object> claims) => $"{Encode(header)}.{Encode(claims)}.";

    // RFC 7638: the hash of the key's required members in lexical order.
    private static string Thumbprint(ECPoint point)
    {
        var members = $$"""{"crv":"P-256","kty":"EC","x":"{{Base64Url.EncodeToString(point.X)}}","y":"{{Base64Url.EncodeToString(point.Y)}}"}""";
        return Base64Url.EncodeToString(SHA256.HashData(Encoding.ASCII.GetBytes(members)));
    }

    private static string Encode(Dictionary<string, object> part) => Base64Url.EncodeToString(JsonSerializer.SerializeToUtf8Bytes(part));
}
