using DataExchange.Gateway.Tests.Subscriptions.Sse;
using DataExchange.Gateway.Tests.Subscriptions.WebSockets;

namespace DataExchange.Gateway.Tests.Subscriptions;

/// <summary>One subscriber over either transport, for tests of what must be the same over both.</summary>
internal sealed class Subscriber(SseClient? sse, SocketClient? socket) : IDisposable
{
    /// <summary>Subscribes.</summary>
    public static async Task<Subscriber> SubscribeAsync(EventSystem system, string transport, string query)
    {
        if (transport == "sse")
        {
            return new Subscriber(await SseClient.AskAsync(system.Gateway.Url, query, system.Token), null);
        }

        var socket = await SocketClient.OpenAsync(system.Gateway.Url, system.Token);
        await socket.SubscribeAsync("a", query);
        return new Subscriber(null, socket);
    }

    /// <summary>The next response as text; <c>end</c> when there is none, <c>error CODE</c> where the stream ends with an error.</summary>
    public async Task<string> NextAsync()
    {
        if (sse is not null)
        {
            return await sse.NextAsync() switch
            {
                { Name: "next", Result: { } result } => result,
                { Name: "next" } refused => $"error {refused.Code}",
                _ => "end",
            };
        }

        return await socket!.NextAsync() switch
        {
            { Type: "next" } next => next.Result!,
            { Type: "error" } error => $"error {error.Code}",
            _ => "end",
        };
    }

    public void Dispose()
    {
        sse?.Dispose();
        socket?.Dispose();
    }
}
