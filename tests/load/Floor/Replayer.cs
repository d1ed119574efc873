using System.Net.Http.Headers;
using System.Text;

namespace LoadFloor;

/// <summary>Sends the waves of an operation and returns its answer.</summary>
internal sealed class Replayer(Recording recording)
{
    private static readonly MediaTypeHeaderValue s_json = new("application/json");

    private readonly HttpMessageInvoker _subgraphs = new(new SocketsHttpHandler { UseCookies = false, UseProxy = false, AllowAutoRedirect = false, ActivityHeadersPropagator = null });

    public async Task HandleAsync(HttpContext http)
    {
        using var reader = new StreamReader(http.Request.Body, Encoding.UTF8);
        var operation = recording.Find(await reader.ReadToEndAsync());
        foreach (var wave in operation.Waves)
        {
            if (wave is [var only])
            {
                await SendAsync(only);
            }
            else
            {
                await Task.WhenAll(wave.Select(SendAsync));
            }
        }

        http.Response.ContentType = "application/json";
        http.Response.ContentLength = operation.Answer.Length;
        await http.Response.Body.WriteAsync(operation.Answer);
    }

    private async Task SendAsync(RecordedRequest request)
    {
        using var message = new HttpRequestMessage(HttpMethod.Post, request.Url) { Content = new ByteArrayContent(request.Body) };
        message.Content.Headers.ContentType = s_json;
        using var response = await _subgraphs.SendAsync(message, CancellationToken.None);
        await response.Content.LoadIntoBufferAsync();
    }
}
