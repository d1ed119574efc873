namespace DataExchange.Gateway.Identity;

/// <summary>Section <c>Identity</c>: whose access tokens the gateway accepts. All three keys together, or none in Development.</summary>
public sealed class IdentityOptions
{
    /// <summary>The authority whose OpenID Connect metadata names the signing keys, an absolute https URL (http on loopback).</summary>
    public string? Authority { get; set; }

    /// <summary>Where the authority's metadata is read when that is another address than the authority's own, as inside a cluster; absent otherwise.</summary>
    public string? MetadataAddress { get; set; }

    /// <summary>The audience (<c>aud</c>) that a token must be for.</summary>
    public string? Audience { get; set; }

    /// <summary>The issuer (<c>iss</c>) that a token must be from.</summary>
    public string? Issuer { get; set; }

    /// <summary>The claim that names the client. Default <c>client_id</c> (RFC 9068); Entra ID uses <c>azp</c> or <c>appid</c>.</summary>
    public string ClientIdClaim { get; set; } = "client_id";

    /// <summary>The signature algorithms accepted. Default ES256, PS256 and RS256; never a symmetric one.</summary>
    public string[] Algorithms { get; set; } = ["ES256", "PS256", "RS256"];

    /// <summary>The token types (<c>typ</c>) accepted. Default <c>at+jwt</c> (RFC 9068, section 2.1), with or without its media type prefix.</summary>
    public string[] TokenTypes { get; set; } = ["at+jwt", "application/at+jwt"];

    /// <summary>Whether none of authority, audience and issuer is set.</summary>
    public bool IsEmpty => Authority is null && Audience is null && Issuer is null;
}
