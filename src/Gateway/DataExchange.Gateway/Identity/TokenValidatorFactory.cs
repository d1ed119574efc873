using Microsoft.IdentityModel.Protocols;
using Microsoft.IdentityModel.Protocols.OpenIdConnect;
using Microsoft.IdentityModel.Tokens;

namespace DataExchange.Gateway.Identity;

/// <summary>Pins what a token must be: by the configured issuer's metadata, or by the development issuer's key.</summary>
internal static class TokenValidatorFactory
{
    private static readonly TimeSpan ClockSkew = TimeSpan.FromSeconds(30);

    public static TokenValidator ForAuthority(IdentityOptions options, TimeProvider time)
    {
        var address = options.MetadataAddress ?? $"{options.Authority!.TrimEnd('/')}/.well-known/openid-configuration";
        // The authority answers itself: where it would send the gateway instead is nobody's to choose.
        var retriever = new HttpDocumentRetriever(new HttpClient(new SocketsHttpHandler { AllowAutoRedirect = false })) { RequireHttps = new Uri(options.Authority!).Scheme == Uri.UriSchemeHttps };
        var parameters = Pinned(options, options.Issuer!, options.Audience!, time);
        // Unknown key ids lead to one refresh of the metadata, and to no further one for five minutes.
        parameters.ConfigurationManager = new ConfigurationManager<OpenIdConnectConfiguration>(address, new OpenIdConnectConfigurationRetriever(), retriever)
        {
            RefreshInterval = TimeSpan.FromMinutes(5),
        };
        return new TokenValidator(parameters, options.ClientIdClaim);
    }

    public static TokenValidator ForDevelopmentIssuer(IdentityOptions options, DevelopmentIssuer issuer, TimeProvider time)
    {
        var parameters = Pinned(options, DevelopmentIssuer.Issuer, DevelopmentIssuer.Audience, time);
        parameters.IssuerSigningKey = issuer.PublicKey;
        return new TokenValidator(parameters, options.ClientIdClaim);
    }

    private static TokenValidationParameters Pinned(IdentityOptions options, string issuer, string audience, TimeProvider time) => new()
    {
        ValidIssuer = issuer,
        ValidAudience = audience,
        ValidAlgorithms = options.AcceptedAlgorithms,
        ValidTypes = options.AcceptedTokenTypes,
        ValidateIssuer = true,
        ValidateAudience = true,
        ValidateIssuerSigningKey = true,
        RequireSignedTokens = true,
        // A token names its key; no other key of the issuer is tried in its place.
        TryAllIssuerSigningKeys = false,
        RequireExpirationTime = true,
        RequireAudience = true,
        ClockSkew = ClockSkew,
        LifetimeValidator = (from, to, _, _) => IsAlive(from, to, time.GetUtcNow().UtcDateTime),
    };

    private static bool IsAlive(DateTime? from, DateTime? to, DateTime now)
    {
        if (from > now + ClockSkew)
        {
            throw new SecurityTokenNotYetValidException();
        }

        return to > now - ClockSkew ? true : throw new SecurityTokenExpiredException();
    }
}
