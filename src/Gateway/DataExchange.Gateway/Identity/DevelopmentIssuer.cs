using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Tokens;

namespace DataExchange.Gateway.Identity;

/// <summary>
/// The token issuer of a machine without one: signs access tokens with a P-256 key of its own (ES256). For the Development environment only;
/// it hands a token to whoever names a client, so it is never served elsewhere.
/// </summary>
public sealed class DevelopmentIssuer : IDisposable
{
    /// <summary>The <c>iss</c> of its tokens.</summary>
    public const string Issuer = "https://development.dataexchange.example";

    /// <summary>The <c>aud</c> of its tokens.</summary>
    public const string Audience = "https://dataexchange.example/graphql";

    /// <summary>The scope of a token whose user is a citizen, named by the personal identifier.</summary>
    public const string CitizenScope = "dx.citizen";

    private readonly ECDsa _key;
    private readonly SigningCredentials _credentials;
    private readonly TimeProvider _time;

    private DevelopmentIssuer(ECDsa key, TimeProvider time)
    {
        _key = key;
        _time = time;
        var signing = new ECDsaSecurityKey(key);
        signing.KeyId = Base64UrlEncoder.Encode(signing.ComputeJwkThumbprint());
        _credentials = new SigningCredentials(signing, SecurityAlgorithms.EcdsaSha256);
        PublicKey = signing;
    }

    internal SecurityKey PublicKey { get; }

    /// <summary>Reads the issuer from the PEM of its private key, as <see cref="CreateKey"/> makes it.</summary>
    /// <exception cref="ArgumentException">The text is not the PEM of an EC private key.</exception>
    public static DevelopmentIssuer FromPem(string pem, TimeProvider time)
    {
        var key = ECDsa.Create();
        key.ImportFromPem(pem);
        return new DevelopmentIssuer(key, time);
    }

    /// <summary>Makes a new private key, as PEM.</summary>
    public static string CreateKey()
    {
        using var key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        return key.ExportPkcs8PrivateKeyPem();
    }

    /// <summary>Issues an access token.</summary>
    /// <param name="clientId">The client, such as <c>VN:GOV:G12.18:thue-dien-tu</c>.</param>
    /// <param name="user">The official on whose behalf the client asks, or null for the client itself; with <see cref="CitizenScope"/> a citizen's personal identifier.</param>
    /// <param name="scope">Scopes, separated by spaces, or null.</param>
    /// <param name="lifetime">How long the token is good; more than zero.</param>
    public string Issue(string clientId, string? user, string? scope, TimeSpan lifetime)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(clientId);
        ArgumentOutOfRangeException.ThrowIfLessThanOrEqual(lifetime, TimeSpan.Zero);
        var now = _time.GetUtcNow().UtcDateTime;
        var claims = new Dictionary<string, object>
        {
            ["client_id"] = clientId,
            ["sub"] = user ?? clientId,
            ["jti"] = Guid.NewGuid().ToString("N"),
        };
        if (!string.IsNullOrWhiteSpace(scope))
        {
            claims["scope"] = scope;
        }

        if (user is not null && IsCitizen(scope))
        {
            // As an issuer for citizens does it: who is signed in has a name of the issuer's own, and the personal identifier is a claim of its own.
            claims["sub"] = "citizen-" + Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(user)).AsSpan(0, 8));
            claims["personal_id"] = user;
        }

        return new JsonWebTokenHandler { SetDefaultTimesOnTokenCreation = false }.CreateToken(new SecurityTokenDescriptor
        {
            Issuer = Issuer,
            Audience = Audience,
            IssuedAt = now,
            NotBefore = now,
            Expires = now + lifetime,
            TokenType = "at+jwt",
            Claims = claims,
            SigningCredentials = _credentials,
        });
    }

    private static bool IsCitizen(string? scope) => scope is not null && scope.Split(' ').Contains(CitizenScope, StringComparer.Ordinal);

    /// <summary>The JSON Web Key Set (RFC 7517) with the public key.</summary>
    public string KeySet()
    {
        var point = _key.ExportParameters(includePrivateParameters: false).Q;
        return JsonSerializer.Serialize(new
        {
            keys = new[]
            {
                new
                {
                    kty = "EC", use = "sig", alg = "ES256", crv = "P-256", kid = _credentials.Key.KeyId,
                    x = Base64UrlEncoder.Encode(point.X!), y = Base64UrlEncoder.Encode(point.Y!),
                },
            },
        });
    }

    /// <inheritdoc/>
    public void Dispose() => _key.Dispose();
}
