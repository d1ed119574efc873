using System.Security.Cryptography;
using System.Text;
using DataExchange.Gateway.Identity;
using Microsoft.IdentityModel.Tokens;

namespace DataExchange.Gateway.Tests.Harness;

/// <summary>Access tokens good and bad: those of the development issuer, and any others signed with its key.</summary>
internal sealed class TestTokens : IDisposable
{
    private readonly ECDsa _key = ECDsa.Create();

    public TestTokens(TimeProvider time)
    {
        var pem = DevelopmentIssuer.CreateKey();
        _key.ImportFromPem(pem);
        Issuer = DevelopmentIssuer.FromPem(pem, time);
    }

    public DevelopmentIssuer Issuer { get; }

    /// <summary>The identifier of the key.</summary>
    public string KeyId => Issuer.PublicKey.KeyId;

    /// <summary>The public key as PEM, which a careless verifier could take for a shared secret.</summary>
    public string PublicPem => _key.ExportSubjectPublicKeyInfoPem();

    public string Of(string client, string? user = null, string? scope = null) => Issuer.Issue(client, user, scope, TimeSpan.FromHours(1));

    /// <summary>Signs header and payload as they are.</summary>
    public string Sign(string header, string payload)
    {
        var signed = $"{Encode(header)}.{Encode(payload)}";
        return $"{signed}.{Base64UrlEncoder.Encode(_key.SignData(Encoding.ASCII.GetBytes(signed), HashAlgorithmName.SHA256))}";
    }

    /// <summary>Header and payload under a key of the caller's choice, or unsigned.</summary>
    public static string SignSymmetric(string header, string payload, byte[]? key)
    {
        var signed = $"{Encode(header)}.{Encode(payload)}";
        return $"{signed}.{(key is null ? string.Empty : Base64UrlEncoder.Encode(HMACSHA256.HashData(key, Encoding.ASCII.GetBytes(signed))))}";
    }

    public void Dispose()
    {
        _key.Dispose();
        Issuer.Dispose();
    }

    private static string Encode(string json) => Base64UrlEncoder.Encode(Encoding.UTF8.GetBytes(json));
}
