using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Primitives;

namespace DataExchange.Gateway.Identity;

/// <summary>Finds who asks: from the <c>Authorization</c> header, or from the explorer's cookie, which counts only with the explorer's own header.</summary>
internal sealed class CallerIdentification(VerifiedTokens tokens, bool explorerSignIn) : IBearerIdentification
{
    public async ValueTask<TokenResult> IdentifyAsync(HttpRequest request)
    {
        var header = request.Headers.Authorization;
        var isAbsent = header.Count == 0 || header is [null or ""];
        return isAbsent && explorerSignIn && ExplorerSession.TokenOf(request) is { } token
            ? await tokens.VerifyAsync(token).ConfigureAwait(false)
            : await IdentifyAsync(header).ConfigureAwait(false);
    }

    /// <summary>Finds who asks from the values of <c>Authorization</c>, wherever they were sent. No cookie counts.</summary>
    public async ValueTask<TokenResult> IdentifyAsync(StringValues authorization)
    {
        if (authorization.Count > 1)
        {
            return TokenResult.Rejected("More than one `Authorization` header was sent.");
        }

        if (authorization is not [{ Length: > 0 } value])
        {
            return TokenResult.Rejected("An access token is needed: send `Authorization: Bearer …`.");
        }

        return value.StartsWith("Bearer ", StringComparison.OrdinalIgnoreCase)
            ? await tokens.VerifyAsync(value["Bearer ".Length..].Trim()).ConfigureAwait(false)
            : TokenResult.Rejected("The `Authorization` header must use the scheme `Bearer`.");
    }
}
