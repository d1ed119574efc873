using System.Collections.Concurrent;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.Extensions.Logging;

namespace DataExchange.Testing.Subgraphs;

/// <summary>A subgraph on a real server at a free port of the loopback that records every request and answers by script.</summary>
public sealed class ScriptableSubgraph : IAsyncDisposable
{
    private readonly WebApplication _application;
    private readonly ConcurrentQueue<RecordedRequest> _requests = new();

    private ScriptableSubgraph(WebApplication application) => _application = application;

    /// <summary>Where it answers.</summary>
    public Uri Url => new(_application.Urls.First() + "/graphql");

    /// <summary>What it was asked so far.</summary>
    public IReadOnlyList<RecordedRequest> Requests => [.. _requests];

    /// <summary>How it answers.</summary>
    public Func<RecordedRequest, ScriptedReply> Script { get; set; } = _ => ScriptedReply.Json("""{"data":null}""");

    /// <summary>Starts one.</summary>
    /// <param name="http2">Whether it speaks HTTP/2 by prior knowledge instead of HTTP/1.1.</param>
    /// <param name="port">The port, or 0 for a free one.</param>
    public static async Task<ScriptableSubgraph> StartAsync(bool http2 = false, int port = 0)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.ConfigureKestrel(k => k.Listen(System.Net.IPAddress.Loopback, port, l => l.Protocols = http2 ? HttpProtocols.Http2 : HttpProtocols.Http1));
        var application = builder.Build();
        var subgraph = new ScriptableSubgraph(application);
        application.Run(subgraph.AnswerAsync);
        await application.StartAsync();
        return subgraph;
    }

    /// <summary>Answers every request with the same JSON.</summary>
    public void Reply(string json) => Script = _ => ScriptedReply.Json(json);

    /// <summary>Stops the server.</summary>
    public async ValueTask DisposeAsync() => await _application.DisposeAsync();

    private async Task AnswerAsync(HttpContext context)
    {
        using var reader = new StreamReader(context.Request.Body);
        var headers = context.Request.Headers.ToDictionary(h => h.Key.ToLowerInvariant(), h => h.Value.ToString());
        var request = new RecordedRequest(context.Request.Method, context.Request.Protocol, headers, await reader.ReadToEndAsync(context.RequestAborted));
        _requests.Enqueue(request);
        var reply = Script(request);
        if (reply.Gate is not null)
        {
            await reply.Gate.WaitAsync(context.RequestAborted);
        }

        if (reply.Cut && reply.Body.IsEmpty)
        {
            context.Abort();
            return;
        }

        context.Response.StatusCode = reply.Status;
        context.Response.ContentType = reply.ContentType;
        context.Response.ContentLength = reply.Cut ? reply.Body.Length + 1000 : null;
        foreach (var (name, value) in reply.Headers)
        {
            context.Response.Headers[name] = value;
        }

        for (var i = 0; i < reply.Times; i++)
        {
            await context.Response.Body.WriteAsync(reply.Body, context.RequestAborted);
        }

        if (reply.Cut)
        {
            await context.Response.Body.FlushAsync(context.RequestAborted);
            context.Features.GetRequiredFeature<IHttpRequestLifetimeFeature>().Abort();
        }
    }
}
