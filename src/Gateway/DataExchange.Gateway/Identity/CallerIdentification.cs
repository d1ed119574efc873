using Microsoft.AspNetCore.Http;

namespace DataExchange.Gateway.Identity;

/// <summary>Finds who asks: from the <c>Authorization</c> header, or from the explorer's cookie, which counts only with the explorer's own header.</summary>
internal sealed class CallerIdentification(TokenValidator validator, bool explorerSignIn)
{
    public async ValueTask<TokenResult> IdentifyAsync(HttpRequest request)
    {
        var header = request.Headers.Authorization;
        if (header.Count > 1)
        {
            return TokenResult.Rejected("More than one `Authorization` header was sent.");
        }

        if (header.Count == 1 && header[0] is { Length: > 0 } value)
        {
            return value.StartsWith("Bearer ", StringComparison.OrdinalIgnoreCase)
                ? await validator.ValidateAsync(value["Bearer ".Length..].Trim()).ConfigureAwait(false)
                : TokenResult.Rejected("The `Authorization` header must use the scheme `Bearer`.");
        }

        return explorerSignIn && ExplorerSession.TokenOf(request) is { } token
            ? await validator.ValidateAsync(token).ConfigureAwait(false)
            : TokenResult.Rejected("An access token is needed: send `Authorization: Bearer …`.");
    }
}
