using System.Security.Cryptography;
using System.Text;
using DataExchange.Gateway.Identity;
using Microsoft.IdentityModel.Tokens;

namespace DataExchange.AttackTests.Harness;

/// <summary>Access tokens of the development issuer, and any others signed with its key.</summary>
internal sealed class TokenForge : IDisposable
{
    private readonly ECDsa _key = ECDsa.Create();

    public TokenForge(TimeProvider time)
    {
        var pem = DevelopmentIssuer.CreateKey();
        _key.ImportFromPem(pem);
        Issuer = DevelopmentIssuer.FromPem(pem, time);
    }

    public DevelopmentIssuer Issuer { get; }

    public string KeyId => Issuer.PublicKey.KeyId;

    public string Of(string client, string? scope = null) => Issuer.Issue(client, null, scope, TimeSpan.FromHours(1));

    /// <summary>A token whose claims are those of a good one and <paramref name="more"/>.</summary>
    public string With(string client, string more, string? header = null)
    {
        var now = TimeProvider.System.GetUtcNow().ToUnixTimeSeconds();
        return Sign(
            header ?? $$"""{"alg":"ES256","typ":"at+jwt","kid":"{{KeyId}}"}""",
            $$"""{"iss":"{{DevelopmentIssuer.Issuer}}","aud":"{{DevelopmentIssuer.Audience}}","exp":{{now + 600}},"nbf":{{now - 10}},"sub":"{{client}}","client_id":"{{client}}"{{more}}}""");
    }

    /// <summary>Signs header and payload as they are.</summary>
    public string Sign(string header, string payload)
    {
        var signed = $"{Encode(header)}.{Encode(payload)}";
        return $"{signed}.{Base64UrlEncoder.Encode(_key.SignData(Encoding.ASCII.GetBytes(signed), HashAlgorithmName.SHA256))}";
    }

    public void Dispose()
    {
        _key.Dispose();
        Issuer.Dispose();
    }

    private static string Encode(string json) => Base64UrlEncoder.Encode(Encoding.UTF8.GetBytes(json));
}
