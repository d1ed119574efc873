using DataExchange.GraphQL.Server.Execution;
using DataExchange.Registries.Announcements;
using DataExchange.Registries.Signatures;
using Microsoft.Extensions.Logging;

namespace DataExchange.Registries.Hosting;

/// <summary>How a registry is served.</summary>
public sealed record RegistryHostOptions
{
    /// <summary>The addresses to listen at, joined by semicolons; port 0 takes a free one.</summary>
    public string Urls { get; init; } = "http://127.0.0.1:0";

    /// <summary>The secret shared with the gateway. A registry does not start without one.</summary>
    public required GatewayKey GatewayKey { get; init; }

    /// <summary>To whom changes are announced. Default: to nobody.</summary>
    public AnnouncementOptions Announcements { get; init; } = new();

    /// <summary>The clock.</summary>
    public TimeProvider Time { get; init; } = TimeProvider.System;

    /// <summary>Most bytes of a request body. Default 4 MiB.</summary>
    public int MaxBodyBytes { get; init; } = 4 * 1024 * 1024;

    /// <summary>The limits of execution.</summary>
    public ExecutionOptions Execution { get; init; } = new();

    /// <summary>How long running requests may take to end when the host stops. Default 10 s.</summary>
    public TimeSpan DrainTimeout { get; init; } = TimeSpan.FromSeconds(10);

    /// <summary>Where logs go; null for JSON lines on the console.</summary>
    public Action<ILoggingBuilder>? Logging { get; init; }
}
