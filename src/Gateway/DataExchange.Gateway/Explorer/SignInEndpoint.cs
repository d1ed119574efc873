using DataExchange.Gateway.Identity;
using Microsoft.AspNetCore.Http;

namespace DataExchange.Gateway.Explorer;

/// <summary>Shows the sign-in page, and signs a visitor in with a cookie. Development only.</summary>
internal sealed class SignInEndpoint(DevelopmentIssuer issuer, Func<IEnumerable<DemonstrationClient>> clients)
{
    private static readonly TimeSpan Session = TimeSpan.FromHours(8);

    public async Task ShowAsync(HttpContext http)
    {
        ExplorerEndpoint.Protect(http.Response);
        http.Response.ContentType = "text/html; charset=utf-8";
        await http.Response.Body.WriteAsync(SignInPage.Html(clients()), http.RequestAborted).ConfigureAwait(false);
    }

    public async Task SignInAsync(HttpContext http)
    {
        ExplorerEndpoint.Protect(http.Response);
        var chosen = http.Request.HasFormContentType && IsSameOrigin(http.Request)
            ? (await http.Request.ReadFormAsync(http.RequestAborted).ConfigureAwait(false))["client"].ToString()
            : string.Empty;
        if (clients().FirstOrDefault(c => c.Id == chosen) is not { } client)
        {
            http.Response.StatusCode = StatusCodes.Status400BadRequest;
            return;
        }

        var token = issuer.Issue(client.Id, user: null, scope: null, Session);
        http.Response.Cookies.Append(ExplorerSession.CookieName, token, ExplorerSession.Cookie(http.Request.IsHttps));
        http.Response.StatusCode = StatusCodes.Status303SeeOther;
        http.Response.Headers.Location = "/graphql/";
    }

    // A browser says where a form was sent from; another site must not choose whom the visitor is.
    private static bool IsSameOrigin(HttpRequest request) =>
        request.Headers.Origin is not [{ } origin] || origin == $"{request.Scheme}://{request.Host}";
}
