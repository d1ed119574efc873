using DataExchange.Gateway.Snapshots;
using Microsoft.AspNetCore.Http;

namespace DataExchange.Gateway.Hosting;

/// <summary>Whether the process lives, and whether it can answer.</summary>
internal sealed class HealthEndpoints(StateHolder states, Drain drain)
{
    public static Task LiveAsync(HttpContext http) => http.Response.WriteAsync("live", http.RequestAborted);

    public Task ReadyAsync(HttpContext http)
    {
        var ready = states.Current is not null && !drain.HasBegun;
        http.Response.StatusCode = ready ? StatusCodes.Status200OK : StatusCodes.Status503ServiceUnavailable;
        return http.Response.WriteAsync(ready ? "ready" : "not ready", http.RequestAborted);
    }
}
