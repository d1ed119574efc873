using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Tokens;

namespace DataExchange.Gateway.Identity;

/// <summary>
/// Validates JWT access tokens (RFC 9068): issuer, audience, algorithm, type, lifetime and signature are pinned by configuration;
/// headers that name keys (<c>jku</c>, <c>x5u</c>, <c>jwk</c>) are never followed. Thread-safe.
/// </summary>
internal sealed class TokenValidator(TokenValidationParameters parameters, string clientIdClaim)
{
    private const int MaxTokenBytes = 16 * 1024;

    private readonly JsonWebTokenHandler _handler = new() { MapInboundClaims = false, MaximumTokenSizeInBytes = MaxTokenBytes };

    public async ValueTask<TokenResult> ValidateAsync(string token)
    {
        if (token.Length > MaxTokenBytes)
        {
            return TokenResult.Rejected("The access token is too long.");
        }

        var result = await _handler.ValidateTokenAsync(token, parameters).ConfigureAwait(false);
        return result.IsValid && result.SecurityToken is JsonWebToken jwt ? Read(jwt) : TokenResult.Rejected(Explain(result.Exception));
    }

    private TokenResult Read(JsonWebToken jwt)
    {
        if (jwt.TryGetHeaderValue<object>("crit", out _))
        {
            // No extension is understood here, so none may be critical (RFC 7515, section 4.1.11).
            return TokenResult.Rejected("The access token has a critical header extension, and none is understood.");
        }

        if (!UniqueClaims.Hold(jwt.EncodedPayload))
        {
            return TokenResult.Rejected("The access token repeats a claim, or has claims that differ only in case.");
        }

        if (jwt.TryGetClaim("cnf", out _))
        {
            // A token that is bound to a key or a certificate (RFC 7800) is worth nothing to whoever carries it without proof, and none is taken here.
            return TokenResult.Rejected("The access token is bound to a key or a certificate (`cnf`), and proof of possession is not supported.");
        }

        if (!jwt.TryGetPayloadValue<object>(clientIdClaim, out var claim) || claim is not string client || string.IsNullOrWhiteSpace(client))
        {
            return TokenResult.Rejected($"The access token has no `{clientIdClaim}` claim.");
        }

        var official = jwt.Subject is { Length: > 0 } subject && subject != client ? subject : null;
        var scopes = jwt.TryGetPayloadValue<string>("scope", out var scope) && scope is not null
            ? scope.Split(' ', StringSplitOptions.RemoveEmptyEntries)
            : [];
        return TokenResult.Accepted(new Caller(client, official, [.. scopes])
        {
            ExpiresAt = new DateTimeOffset(jwt.ValidTo, TimeSpan.Zero) + parameters.ClockSkew,
            PersonalId = PersonalIdOf(jwt),
        });
    }

    private static string? PersonalIdOf(JsonWebToken jwt) =>
        jwt.TryGetPayloadValue<object>("personal_id", out var claim) && claim is string { Length: 12 } id && id.All(char.IsAsciiDigit) ? id : null;

    private static string Explain(Exception? failure) => failure switch
    {
        SecurityTokenExpiredException => "The access token has expired.",
        SecurityTokenNotYetValidException => "The access token is not valid yet.",
        SecurityTokenInvalidAudienceException => "The access token is for another audience.",
        SecurityTokenInvalidIssuerException => "The access token is from another issuer.",
        SecurityTokenInvalidTypeException => "The token is not an access token: its `typ` must be `at+jwt`.",
        SecurityTokenInvalidAlgorithmException => "The access token is signed with an algorithm that is not accepted.",
        SecurityTokenMalformedException or ArgumentException => "The access token is malformed.",
        _ => "The access token's signature could not be verified.",
    };
}
