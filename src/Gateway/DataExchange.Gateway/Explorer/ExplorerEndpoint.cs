using DataExchange.Gateway.Identity;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.StaticFiles;

namespace DataExchange.Gateway.Explorer;

/// <summary>
/// Serves the explorer below <c>/graphql/</c>. It comes from this host alone: the policy that goes with every page forbids any other.
/// </summary>
internal sealed class ExplorerEndpoint(bool signIn)
{
    private const string ContentPolicy =
        "default-src 'none'; script-src 'self' 'unsafe-eval'; worker-src 'self' blob:; style-src 'self' 'unsafe-inline'; img-src 'self' data: blob:; " +
        "font-src 'self' data:; connect-src 'self'; manifest-src 'self'; frame-ancestors 'none'; base-uri 'self'; form-action 'self'";

    private readonly Lazy<ExplorerFiles> _files = new(ExplorerFiles.Load);
    private readonly FileExtensionContentTypeProvider _contentTypes = new();

    /// <summary>Whether a request to <c>/graphql</c> is a browser that wants a page, not an answer.</summary>
    public static bool Wants(HttpRequest request) =>
        HttpMethods.IsGet(request.Method) && !request.Query.ContainsKey("query") &&
        request.Headers.Accept.ToString().Contains("text/html", StringComparison.OrdinalIgnoreCase);

    public async Task ServeAsync(HttpContext http, string path)
    {
        Protect(http.Response);
        if (signIn && path.Length == 0 && !http.Request.Cookies.ContainsKey(ExplorerSession.CookieName))
        {
            http.Response.Redirect("/graphql/sign-in");
            return;
        }

        if (path == "bcp-config.json")
        {
            await WriteAsync(http, "application/json", ExplorerConfiguration.For(http.Request, signIn)).ConfigureAwait(false);
            return;
        }

        await ServeFileAsync(http, path.Length == 0 ? "index.html" : path).ConfigureAwait(false);
    }

    private async Task ServeFileAsync(HttpContext http, string path)
    {
        if (_files.Value.Find(path) is { } file)
        {
            var contentType = _contentTypes.TryGetContentType(path, out var known) ? known : "application/octet-stream";
            await WriteAsync(http, contentType, file).ConfigureAwait(false);
        }
        else if (path == "index.html")
        {
            http.Response.StatusCode = StatusCodes.Status503ServiceUnavailable;
            await WriteAsync(http, "text/html; charset=utf-8", ExplorerMissingPage.Html).ConfigureAwait(false);
        }
        else
        {
            http.Response.StatusCode = StatusCodes.Status404NotFound;
        }
    }

    /// <summary>The headers of every page that this host shows.</summary>
    public static void Protect(HttpResponse response)
    {
        response.Headers.ContentSecurityPolicy = ContentPolicy;
        response.Headers.XContentTypeOptions = "nosniff";
        response.Headers["Referrer-Policy"] = "same-origin";
        response.Headers.CacheControl = "no-store";
    }

    private static Task WriteAsync(HttpContext http, string contentType, byte[] body)
    {
        http.Response.ContentType = contentType;
        http.Response.ContentLength = body.Length;
        return http.Response.Body.WriteAsync(body, http.RequestAborted).AsTask();
    }
}
