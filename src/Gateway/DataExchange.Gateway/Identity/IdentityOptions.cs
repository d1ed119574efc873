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

    /// <summary>The signature algorithms accepted, never a symmetric one. Null, the default, means ES256, PS256 and RS256.</summary>
    /// <remarks>The defaults are not the property's value because configuration adds to a list and could then never narrow it.</remarks>
    public string[]? Algorithms { get; set; }

    /// <summary>The token types (<c>typ</c>) accepted. Null, the default, means <c>at+jwt</c> (RFC 9068, section 2.1), with or without its media type prefix.</summary>
    public string[]? TokenTypes { get; set; }

    /// <summary>The signature algorithms in force.</summary>
    public IReadOnlyList<string> AcceptedAlgorithms => Algorithms ?? ["ES256", "PS256", "RS256"];

    /// <summary>The token types in force.</summary>
    public IReadOnlyList<string> AcceptedTokenTypes => TokenTypes ?? ["at+jwt", "application/at+jwt"];

    /// <summary>Whether none of authority, audience and issuer is set.</summary>
    public bool IsEmpty => Authority is null && Audience is null && Issuer is null;
}
