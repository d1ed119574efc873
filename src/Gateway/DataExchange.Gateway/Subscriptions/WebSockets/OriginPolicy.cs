using DataExchange.Gateway.Configuration;
using Microsoft.AspNetCore.Http;

namespace DataExchange.Gateway.Subscriptions.WebSockets;

/// <summary>
/// Which pages may open WebSockets. A browser lets any page open one and sends its cookies along, so that a request with cookies must come from a page
/// of this host or of an origin that is configured. No cookie identifies anybody here; this keeps it so for whatever stands before the gateway.
/// </summary>
internal static class OriginPolicy
{
    public static bool Allows(HttpRequest request, GatewayOptions options)
    {
        if (request.Headers.Cookie.Count == 0)
        {
            return true;
        }

        return request.Headers.Origin is [{ Length: > 0 } origin]
            && (origin.Equals($"{request.Scheme}://{request.Host}", StringComparison.OrdinalIgnoreCase)
                || options.AllowedOrigins.Contains(origin, StringComparer.OrdinalIgnoreCase));
    }
}
