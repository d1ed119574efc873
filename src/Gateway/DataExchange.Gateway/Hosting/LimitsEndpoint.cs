using DataExchange.Gateway.Identity;
using DataExchange.Gateway.Limits;
using Microsoft.AspNetCore.Http;

namespace DataExchange.Gateway.Hosting;

/// <summary>Tells an authenticated client the limits that its requests are held to.</summary>
internal sealed class LimitsEndpoint(LimitOptions limits, CallerIdentification? identification)
{
    public async Task ShowAsync(HttpContext http)
    {
        if (identification is not null && (await identification.IdentifyAsync(http.Request).ConfigureAwait(false)).Caller is null)
        {
            http.Response.StatusCode = StatusCodes.Status401Unauthorized;
            http.Response.Headers.WWWAuthenticate = "Bearer";
            return;
        }

        await http.Response.WriteAsJsonAsync(limits, http.RequestAborted).ConfigureAwait(false);
    }
}
