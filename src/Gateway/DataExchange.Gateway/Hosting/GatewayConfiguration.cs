using System.Collections.Immutable;
using System.Text.RegularExpressions;
using DataExchange.Cache.Configuration;
using DataExchange.Gateway.Caching;
using DataExchange.Gateway.Configuration;
using DataExchange.Gateway.Identity;
using DataExchange.Gateway.Limits;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Options;

namespace DataExchange.Gateway.Hosting;

/// <summary>The gateway's configuration: sections <c>Access</c>, <c>Cache</c>, <c>Gateway</c>, <c>Identity</c> and <c>Limits</c>, and what is wrong with them.</summary>
public static partial class GatewayConfiguration
{
    /// <summary>What is wrong with a configuration, all of it at once; asked before stores are opened or anything else is done.</summary>
    /// <returns>One sentence for each problem; empty when a gateway can be built.</returns>
    public static ImmutableArray<string> Problems(IConfiguration configuration, IHostEnvironment environment)
    {
        ArgumentNullException.ThrowIfNull(configuration);
        var services = new ServiceCollection().AddSingleton(environment);
        AddTo(services, configuration);
        using var provider = services.BuildServiceProvider();
        return Problems(provider);
    }

    internal static void AddTo(IServiceCollection services, IConfiguration configuration)
    {
        services.AddOptions<AccessOptions>().Bind(configuration.GetSection("Access"));
        services.AddOptions<CachingOptions>().Bind(configuration.GetSection("Cache"));
        services.AddOptions<CacheOptions>().Bind(configuration.GetSection("Cache"));
        services.AddOptions<GatewayOptions>().Bind(configuration.GetSection("Gateway"));
        services.AddOptions<IdentityOptions>().Bind(configuration.GetSection("Identity"));
        services.AddOptions<LimitOptions>().Bind(configuration.GetSection("Limits"));
        services.AddSingleton<IValidateOptions<AccessOptions>, AccessOptionsValidator>();
        services.AddSingleton<IValidateOptions<CachingOptions>, CachingOptionsValidator>();
        services.AddSingleton<IValidateOptions<CacheOptions>>(new StoreOptionsValidator(Redis(configuration)));
        services.AddSingleton<IValidateOptions<GatewayOptions>, GatewayOptionsValidator>();
        services.AddSingleton<IValidateOptions<IdentityOptions>, IdentityOptionsValidator>();
        services.AddSingleton<IValidateOptions<LimitOptions>, LimitOptionsValidator>();
        services.AddSingleton<IConfigureOptions<KestrelServerOptions>, ServerLimits>();
        services.AddSingleton(s => s.GetRequiredService<IOptions<AccessOptions>>().Value);
        services.AddSingleton(s => s.GetRequiredService<IOptions<CachingOptions>>().Value);
        services.AddSingleton(s => s.GetRequiredService<IOptions<CacheOptions>>().Value);
        services.AddSingleton(s => s.GetRequiredService<IOptions<GatewayOptions>>().Value);
        services.AddSingleton(s => s.GetRequiredService<IOptions<IdentityOptions>>().Value);
        services.AddSingleton(s => s.GetRequiredService<IOptions<LimitOptions>>().Value);
    }

    /// <summary>The connection string of Redis, or null for none.</summary>
    internal static string? Redis(IConfiguration configuration) => configuration.GetConnectionString("Redis") is { } redis && !string.IsNullOrWhiteSpace(redis) ? redis : null;

    internal static ImmutableArray<string> Problems(IServiceProvider services) =>
    [
        .. Problems<AccessOptions>(services)
            .Concat(Problems<CachingOptions>(services))
            .Concat(Problems<CacheOptions>(services))
            .Concat(Problems<GatewayOptions>(services))
            .Concat(Problems<IdentityOptions>(services))
            .Concat(Problems<LimitOptions>(services))
            .Distinct(StringComparer.Ordinal),
    ];

    private static IEnumerable<string> Problems<TOptions>(IServiceProvider services)
        where TOptions : class
    {
        try
        {
            _ = services.GetRequiredService<TOptions>();
            return [];
        }
        catch (OptionsValidationException invalid)
        {
            return invalid.Failures;
        }
        catch (InvalidOperationException unreadable) when (UnreadableKey().Match(unreadable.Message) is { Success: true } key)
        {
            // The binder names the key, and the type that it could not make of the value; the latter is nobody's business.
            return [$"`{key.Groups[1].Value}` has a value of the wrong kind: see the documentation of the configuration."];
        }
    }

    [GeneratedRegex("at '([A-Za-z0-9:_-]+)'")]
    private static partial Regex UnreadableKey();
}
