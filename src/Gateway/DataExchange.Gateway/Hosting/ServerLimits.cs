using DataExchange.Gateway.Limits;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.Extensions.Options;

namespace DataExchange.Gateway.Hosting;

/// <summary>Holds connections to the limits: one that is slow on purpose is closed, and there are only so many.</summary>
internal sealed class ServerLimits(IServiceProvider services) : IConfigureOptions<KestrelServerOptions>
{
    private static readonly TimeSpan s_grace = TimeSpan.FromSeconds(5);

    public void Configure(KestrelServerOptions options)
    {
        var limits = (LimitOptions)services.GetService(typeof(LimitOptions))!;
        var server = options.Limits;
        options.AddServerHeader = false;
        server.RequestHeadersTimeout = TimeSpan.FromSeconds(limits.HeaderSeconds);
        server.MaxRequestHeadersTotalSize = limits.HeaderBytes;
        server.MaxConcurrentConnections = limits.Connections;
        server.MaxConcurrentUpgradedConnections = limits.Connections;
        server.MinRequestBodyDataRate = new MinDataRate(limits.MinBytesPerSecond, s_grace);
        server.MinResponseDataRate = new MinDataRate(limits.MinBytesPerSecond, s_grace);
    }
}
