using DataExchange.Gateway.Identity;
using Microsoft.AspNetCore.Http;

namespace DataExchange.Administration.Identity;

/// <summary>Lets nobody without a good bearer token through. Cookies never count here, so that no page can act in a signed-in person's name.</summary>
internal sealed class CallerGate(IBearerIdentification identification)
{
    private static readonly object _key = new();

    /// <summary>Identifies the caller, and lets the request go on or answers it with 401.</summary>
    public async Task InvokeAsync(HttpContext http, RequestDelegate next)
    {
        var token = await identification.IdentifyAsync(http.Request.Headers.Authorization);
        if (token.Caller is { } caller)
        {
            http.Items[_key] = caller;
            await next(http);
            return;
        }

        http.Response.StatusCode = StatusCodes.Status401Unauthorized;
        http.Response.Headers.WWWAuthenticate = "Bearer";
        http.Response.Headers.CacheControl = "no-store";
        var body = new { errors = new[] { new { message = token.Problem, extensions = new { code = "UNAUTHENTICATED" } } } };
        await http.Response.WriteAsJsonAsync(body, http.RequestAborted);
    }

    /// <summary>Hands the caller on to the resolvers of the request.</summary>
    public static void Attach(HttpContext http, IDictionary<object, object?> items) => items[_key] = http.Items[_key];

    /// <summary>The caller of the request that a resolver answers.</summary>
    public static Caller CallerOf(IDictionary<object, object?> items) =>
        items.TryGetValue(_key, out var caller) && caller is Caller known
            ? known
            : throw new System.Diagnostics.UnreachableException("No resolver runs before the caller is identified.");
}
