using System.Collections.Immutable;
using DataExchange.Gateway.Configuration;
using DataExchange.Gateway.Snapshots;
using Microsoft.Extensions.DependencyInjection;

namespace DataExchange.Gateway.Hosting;

/// <summary>The first load of what the gateway serves: it must succeed before anything listens.</summary>
public static class GatewayStart
{
    /// <summary>Validates the options and loads supergraph and access state.</summary>
    /// <returns>One sentence for each problem; empty when the gateway is ready to serve.</returns>
    public static async Task<ImmutableArray<string>> LoadAsync(IServiceProvider services, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(services);
        if (GatewayConfiguration.Problems(services) is { IsEmpty: false } problems)
        {
            return problems;
        }

        var dependencies = services.GetRequiredService<GatewayDependencies>();
        return services.GetRequiredService<AccessOptions>().IsEnforced && dependencies is not { AccessStore: not null, AccessLog: not null, Pseudonymiser: not null }
            ? ["Access is enforced, and the access store, the access log or the key of the record's pseudonyms is missing."]
            : await services.GetRequiredService<StateLoader>().LoadAsync(cancellationToken).ConfigureAwait(false);
    }
}
