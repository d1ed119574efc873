using System.Collections.Frozen;
using System.Net;
using System.Net.Http.Headers;

namespace DataExchange.Federation.Execution.Transport;

/// <summary>
/// Speaks GraphQL over HTTP to subgraphs: one POST per request over pooled connections. No redirects, no proxy, no cookies, no header of a client.
/// Does not limit time: wrap it in <see cref="ResilientSubgraphClient"/>.
/// </summary>
public sealed class HttpSubgraphClient : ISubgraphClient, IDisposable
{
    private static readonly MediaTypeHeaderValue s_json = new("application/json");

    private readonly FrozenDictionary<string, HttpSubgraphOptions> _subgraphs;
    private readonly ISubgraphRequestSigner? _signer;
    private readonly HttpMessageInvoker _invoker;

    /// <summary>Makes a client with a connection pool of its own.</summary>
    /// <param name="subgraphs">How each subgraph is reached, by name.</param>
    /// <param name="signer">Signs what leaves; null for unsigned requests.</param>
    public HttpSubgraphClient(IReadOnlyDictionary<string, HttpSubgraphOptions> subgraphs, ISubgraphRequestSigner? signer = null)
    {
        ArgumentNullException.ThrowIfNull(subgraphs);
        _subgraphs = subgraphs.ToFrozenDictionary(StringComparer.Ordinal);
        _signer = signer;
        _invoker = new HttpMessageInvoker(SubgraphHandler.Create());
    }

    /// <inheritdoc/>
    public async ValueTask<SubgraphResponse> SendAsync(SubgraphRequest request, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(request);
        if (!_subgraphs.TryGetValue(request.Subgraph, out var options))
        {
            return SubgraphResponse.Failed(SubgraphOutcome.Unreachable);
        }

        using var content = new LentContent(request.Body, s_json);
        using var message = CreateMessage(request, options, content);
        var began = false;
        try
        {
            using var response = await _invoker.SendAsync(message, cancellationToken);
            began = true;
            return await ReadAsync(response, options, cancellationToken);
        }
        catch (OperationCanceledException)
        {
            return SubgraphResponse.Failed(cancellationToken.IsCancellationRequested ? SubgraphOutcome.Cancelled : SubgraphOutcome.Unreachable);
        }
        catch (Exception e) when (e is HttpRequestException or IOException or InvalidDataException)
        {
            return SubgraphResponse.Failed(Classify(e, began));
        }
        finally
        {
            // INVARIANT: the lent body is not looked at any more when this method ends, even where the answer came before all of it was sent.
            await content.Released;
        }
    }

    /// <summary>Closes all connections.</summary>
    public void Dispose() => _invoker.Dispose();

    private HttpRequestMessage CreateMessage(SubgraphRequest request, HttpSubgraphOptions options, LentContent content)
    {
        var message = new HttpRequestMessage(HttpMethod.Post, options.Url)
        {
            Content = content,
            Version = options.Http2 ? HttpVersion.Version20 : HttpVersion.Version11,
            VersionPolicy = HttpVersionPolicy.RequestVersionExact,
        };
        message.Headers.TryAddWithoutValidation("Accept", "application/graphql-response+json, application/json;q=0.9");
        if (options.AcceptCompressed)
        {
            message.Headers.TryAddWithoutValidation("Accept-Encoding", "gzip, br, deflate");
        }

        if (request.RequestId is not null)
        {
            message.Headers.TryAddWithoutValidation("X-Request-Id", request.RequestId);
        }

        if (request.TraceParent is not null)
        {
            message.Headers.TryAddWithoutValidation("traceparent", request.TraceParent);
        }

        _signer?.Sign(request.Subgraph, "POST", options.Url, request.Body.Span, request.OnBehalfOf, message.Headers);
        return message;
    }

    private static async ValueTask<SubgraphResponse> ReadAsync(HttpResponseMessage response, HttpSubgraphOptions options, CancellationToken cancellationToken)
    {
        var status = (int)response.StatusCode;
        await using var raw = await response.Content.ReadAsStreamAsync(cancellationToken);
        if (response.Content.Headers.ContentEncoding.Count == 0)
        {
            return await BodyReader.ReadAsync(raw, response, options.MaxResponseBytes, cancellationToken);
        }

        await using var inflated = Inflation.TryOpen(raw, response.Content.Headers.ContentEncoding);
        return inflated is null
            ? SubgraphResponse.Failed(SubgraphOutcome.Broken, status)
            : await BodyReader.ReadAsync(inflated, response, options.MaxResponseBytes, cancellationToken);
    }

    private static SubgraphOutcome Classify(Exception error, bool began) => error switch
    {
        HttpRequestException { HttpRequestError: HttpRequestError.InvalidResponse or HttpRequestError.ConfigurationLimitExceeded } => SubgraphOutcome.Broken,
        _ => began ? SubgraphOutcome.Broken : SubgraphOutcome.Unreachable,
    };
}
