using Microsoft.AspNetCore.Http;

namespace DataExchange.Testing.Streams;

/// <summary>A subscription over server-sent events.</summary>
internal sealed class SseSubscription(HttpContext http) : EventSubscription
{
    private readonly TaskCompletionSource _over = new(TaskCreationOptions.RunContinuationsAsynchronously);

    /// <summary>Ends when the test has completed or cut the stream.</summary>
    public Task Over => _over.Task;

    public override Task SendAsync(string response) => SendRawAsync($"event: next\ndata: {response}\n\n");

    public override async Task CompleteAsync()
    {
        await SendRawAsync("event: complete\ndata: \n\n");
        _over.TrySetResult();
    }

    public override async Task SendRawAsync(string text)
    {
        await http.Response.WriteAsync(text);
        await http.Response.Body.FlushAsync();
    }

    public override async Task SendBytesAsync(ReadOnlyMemory<byte> bytes)
    {
        await http.Response.Body.WriteAsync(bytes);
        await http.Response.Body.FlushAsync();
    }

    public override Task CloseAsync()
    {
        _over.TrySetResult();
        return Task.CompletedTask;
    }

    public override void Cut()
    {
        http.Abort();
        _over.TrySetResult();
    }
}
