using System.Net;
using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;

namespace DataExchange.Cli.Composing;

/// <summary>Asks a subgraph for its schema (<c>{ _service { sdl } }</c>); the wait and the size of the answer are bounded.</summary>
internal static class SchemaRequest
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(10);
    private const long MaxBytes = 64 * 1024 * 1024;

    public static HttpClient CreateClient() => new(new SocketsHttpHandler { AllowAutoRedirect = false }) { Timeout = Patience, MaxResponseContentBufferSize = MaxBytes };

    public static async Task<(byte[]? Sdl, string? Problem)> SendAsync(HttpClient client, SubgraphArgument subgraph, CancellationToken cancellation)
    {
        try
        {
            using var request = new HttpRequestMessage(HttpMethod.Post, subgraph.Origin);
            request.Headers.Accept.Add(new MediaTypeWithQualityHeaderValue("application/graphql-response+json"));
            request.Headers.Accept.Add(new MediaTypeWithQualityHeaderValue("application/json", 0.9));
            request.Content = new StringContent("""{"query":"{ _service { sdl } }"}""", Encoding.UTF8, "application/json");
            using var response = await client.SendAsync(request, cancellation).ConfigureAwait(false);
            if (response.StatusCode is HttpStatusCode.Unauthorized or HttpStatusCode.Forbidden)
            {
                return (null, $"`{subgraph.Name}` at {subgraph.Origin} does not answer strangers ({(int)response.StatusCode}): a registry answers its gateway alone, so give the file of its schema instead.");
            }

            var body = await response.Content.ReadAsByteArrayAsync(cancellation).ConfigureAwait(false);
            return Sdl(body) is { } sdl ? (sdl, null) : (null, $"`{subgraph.Name}` at {subgraph.Origin} answers `{{ _service {{ sdl }} }}` without a schema (status {(int)response.StatusCode}): is it a subgraph?");
        }
        catch (HttpRequestException failure)
        {
            return (null, $"`{subgraph.Name}` cannot be reached at {subgraph.Origin} ({failure.HttpRequestError}): is it running?");
        }
        catch (TaskCanceledException) when (!cancellation.IsCancellationRequested)
        {
            return (null, $"`{subgraph.Name}` at {subgraph.Origin} has not answered in {Patience.TotalSeconds:0} seconds.");
        }
    }

    private static byte[]? Sdl(byte[] body)
    {
        try
        {
            using var document = JsonDocument.Parse(body);
            return document.RootElement.ValueKind == JsonValueKind.Object
                && document.RootElement.TryGetProperty("data", out var data) && data.ValueKind == JsonValueKind.Object
                && data.TryGetProperty("_service", out var service) && service.ValueKind == JsonValueKind.Object
                && service.TryGetProperty("sdl", out var sdl) && sdl.ValueKind == JsonValueKind.String
                ? Encoding.UTF8.GetBytes(sdl.GetString()!)
                : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }
}
