using System.Net.Http.Headers;

namespace LoadSteady;

/// <summary>Sends the operation, each time with an Authorization of its own, and holds the answer to the expected one.</summary>
internal sealed class Client(Uri url, byte[] body, byte[] expected, int connections) : IDisposable
{
    private readonly HttpMessageInvoker _gateway = new(new SocketsHttpHandler { UseCookies = false, UseProxy = false, MaxConnectionsPerServer = connections, ActivityHeadersPropagator = null });
    private int _wrong;

    public int Wrong => _wrong;

    public async Task SendAsync(int number)
    {
        using var message = new HttpRequestMessage(HttpMethod.Post, url) { Content = new ByteArrayContent(body) };
        message.Content.Headers.ContentType = new MediaTypeHeaderValue("application/json");
        message.Headers.TryAddWithoutValidation("Accept", "application/json");
        message.Headers.TryAddWithoutValidation("Authorization", $"Bearer steady.{number}");
        using var response = await _gateway.SendAsync(message, CancellationToken.None);
        var answer = await response.Content.ReadAsByteArrayAsync();
        if (!response.IsSuccessStatusCode || !answer.AsSpan().SequenceEqual(expected))
        {
            Interlocked.Increment(ref _wrong);
        }
    }

    public void Dispose() => _gateway.Dispose();
}
