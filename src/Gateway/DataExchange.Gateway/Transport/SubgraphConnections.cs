using System.Collections.Frozen;
using System.Collections.Immutable;
using DataExchange.Federation.Execution;
using DataExchange.Federation.Execution.Caching;
using DataExchange.Federation.Execution.Running;
using DataExchange.Federation.Execution.Subscriptions;
using DataExchange.Federation.Execution.Subscriptions.Sources;
using DataExchange.Federation.Execution.Transport;
using DataExchange.Federation.Supergraphs;
using DataExchange.Gateway.Configuration;
using DataExchange.Gateway.Limits;
using DataExchange.Gateway.Telemetry;

namespace DataExchange.Gateway.Transport;

/// <summary>Makes the links to the subgraphs of a supergraph: where each subgraph is reached, how its requests are signed, and how much it is trusted to answer.</summary>
/// <param name="options">The gateway's configuration.</param>
/// <param name="limits">The limits of requests and answers.</param>
/// <param name="cache">Keeps what subgraphs answer, the same whatever supergraph is served; null where nothing is kept.</param>
/// <param name="telemetry">Counts what happens.</param>
/// <param name="time">The clock.</param>
internal sealed class SubgraphConnections(GatewayOptions options, LimitOptions limits, IFieldCache? cache, GatewayTelemetry telemetry, TimeProvider time)
{
    /// <summary>The links, or one sentence for each subgraph that cannot be reached for want of a URL.</summary>
    public (SubgraphLinks? Links, ImmutableArray<string> Problems) Connect(Supergraph supergraph)
    {
        var urls = supergraph.Subgraphs.ToDictionary(s => s.Name, UrlOf, StringComparer.Ordinal);
        var problems = urls.Where(u => u.Value is null)
            .Select(u => $"The subgraph `{u.Key}` has no usable URL: set `Gateway:Subgraphs:{u.Key}:Url` to an absolute http or https URL.")
            .ToImmutableArray();
        return problems.IsEmpty ? (Links(urls), []) : (null, problems);
    }

    private SubgraphLinks Links(Dictionary<string, Uri?> urls)
    {
        var transports = urls.ToDictionary(
            u => u.Key,
            u => new HttpSubgraphOptions { Url = u.Value!, Http2 = options.Subgraphs.GetValueOrDefault(u.Key)?.Http2 ?? false, MaxResponseBytes = limits.SubgraphBytes },
            StringComparer.Ordinal);
        var client = new HttpSubgraphClient(transports, Signer());
        var resilience = new ResilienceOptions { Timeout = TimeSpan.FromMilliseconds(limits.SubgraphMs) };
        var resilient = new ResilientSubgraphClient(client, resilience, time, telemetry.Breakers);
        var events = Events(urls);
        return new SubgraphLinks(new PlanExecutor(new ObservedSubgraphClient(resilient, telemetry, time), ExecutionLimits(), time, cache), events, client, events);
    }

    private SubgraphEventSource Events(Dictionary<string, Uri?> urls)
    {
        var endpoints = urls.ToDictionary(u => u.Key, u => EndpointOf(u.Value!, options.Subgraphs.GetValueOrDefault(u.Key) ?? new SubgraphOptions()), StringComparer.Ordinal);
        var bounds = new EventSourceOptions
        {
            MaxEventBytes = limits.SubscriptionEventBytes,
            OpenTimeout = TimeSpan.FromMilliseconds(limits.SubgraphMs),
            PingInterval = TimeSpan.FromMilliseconds(limits.SocketPingMs),
        };
        return new SubgraphEventSource(endpoints, Signer(), bounds, time);
    }

    private static EventEndpoint EndpointOf(Uri url, SubgraphOptions subgraph) => new()
    {
        Url = subgraph.Subscriptions.Url is { } own ? new Uri(own) : url,
        Protocol = subgraph.Subscriptions.Protocol == SubgraphSubscriptionOptions.WebSocket ? EventProtocol.GraphQLTransportWs : EventProtocol.ServerSentEvents,
        Http2 = subgraph.Http2,
    };

    private SubgraphSigner Signer() => new(options.Subgraphs
        .Where(s => s.Value.Key is not null)
        .ToFrozenDictionary(s => s.Key, s => new RequestSignature(Convert.FromBase64String(s.Value.Key!), time), StringComparer.Ordinal));

    private ExecutionOptions ExecutionLimits() => new()
    {
        Timeout = TimeSpan.FromMilliseconds(limits.RequestMs),
        MaxEntitiesPerFetch = limits.EntitiesPerFetch,
        MaxEntities = limits.Entities,
        BatchWindow = TimeSpan.FromMilliseconds(limits.BatchWindowMs),
        MaxResponseBytes = limits.ResponseBytes,
        MaxResponseNodes = limits.ResponseNodes,
    };

    private Uri? UrlOf(Subgraph subgraph) =>
        Uri.TryCreate(options.Subgraphs.GetValueOrDefault(subgraph.Name)?.Url ?? subgraph.Url, UriKind.Absolute, out var url) && url.Scheme is "http" or "https" ? url : null;
}
