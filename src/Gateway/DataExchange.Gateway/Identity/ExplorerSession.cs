using Microsoft.AspNetCore.Http;

namespace DataExchange.Gateway.Identity;

/// <summary>
/// The cookie that signs the explorer in as a demonstration client (Development only). It is ambient, so it never counts alone:
/// only a POST that carries the explorer's own header may use it, which no foreign page can send.
/// </summary>
internal static class ExplorerSession
{
    public const string CookieName = "dx-explorer";

    public const string HeaderName = "DataExchange-Explorer";

    public static string? TokenOf(HttpRequest request) =>
        HttpMethods.IsPost(request.Method) && request.Headers.ContainsKey(HeaderName) && request.Cookies.TryGetValue(CookieName, out var token) ? token : null;

    public static CookieOptions Cookie(bool secure) => new()
    {
        HttpOnly = true,
        SameSite = SameSiteMode.Strict,
        Secure = secure,
        Path = "/graphql",
        IsEssential = true,
    };
}
