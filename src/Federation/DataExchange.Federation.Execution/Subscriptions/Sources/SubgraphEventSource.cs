using System.Collections.Frozen;
using DataExchange.Federation.Execution.Subscriptions.Sse;
using DataExchange.Federation.Execution.Subscriptions.WebSockets;
using DataExchange.Federation.Execution.Transport;

namespace DataExchange.Federation.Execution.Subscriptions.Sources;

/// <summary>Opens streams at subgraphs, each in the way that it speaks. Redirects, proxies and cookies are not followed; nothing of a client is handed on.</summary>
public sealed class SubgraphEventSource : IEventSource, IDisposable
{
    private readonly FrozenDictionary<string, EventEndpoint> _subgraphs;
    private readonly HttpMessageInvoker _invoker;
    private readonly SseEventSource _sse;
    private readonly WebSocketEventSource _webSockets;

    /// <summary>Makes a source with a connection pool of its own.</summary>
    /// <param name="subgraphs">Where each subgraph sends events, by name.</param>
    /// <param name="signer">Signs what leaves; null for unsigned requests.</param>
    /// <param name="options">The bounds; null for the defaults.</param>
    /// <param name="time">The clock; null for the system's.</param>
    public SubgraphEventSource(
        IReadOnlyDictionary<string, EventEndpoint> subgraphs, ISubgraphRequestSigner? signer = null, EventSourceOptions? options = null, TimeProvider? time = null)
    {
        ArgumentNullException.ThrowIfNull(subgraphs);
        options ??= new EventSourceOptions();
        time ??= TimeProvider.System;
        _subgraphs = subgraphs.ToFrozenDictionary(StringComparer.Ordinal);
        _invoker = new HttpMessageInvoker(SubgraphHandler.Create());
        _sse = new SseEventSource(_invoker, signer, options, time);
        _webSockets = new WebSocketEventSource(_invoker, signer, options, time);
    }

    /// <inheritdoc/>
    public async ValueTask<IEventStream> OpenAsync(TriggerRequest trigger, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(trigger);
        if (!_subgraphs.TryGetValue(trigger.Subgraph, out var endpoint))
        {
            return new EndedStream(StreamEnd.Unreachable);
        }

        return endpoint.Protocol == EventProtocol.GraphQLTransportWs
            ? await _webSockets.OpenAsync(endpoint, trigger, cancellationToken)
            : await _sse.OpenAsync(endpoint, trigger, cancellationToken);
    }

    /// <summary>Closes all connections.</summary>
    public void Dispose() => _invoker.Dispose();
}
