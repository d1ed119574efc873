using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;

namespace DataExchange.Gateway.Tests.Harness;

/// <summary>Asks a gateway over HTTP, as a program would.</summary>
internal sealed class GatewayClient(Uri url) : IDisposable
{
    private readonly HttpClient _http = new(new SocketsHttpHandler { AllowAutoRedirect = false, UseCookies = false }) { BaseAddress = url, Timeout = TimeSpan.FromSeconds(60) };

    /// <summary>Sends a query.</summary>
    public Task<Reply> AskAsync(string query, string? token = null, object? variables = null, string? operationName = null, params (string Name, string Value)[] headers) =>
        PostAsync(JsonSerializer.Serialize(new { query, variables, operationName }), token, headers);

    /// <summary>Sends a body as it is.</summary>
    public Task<Reply> PostAsync(string body, string? token = null, params (string Name, string Value)[] headers)
    {
        var content = new StringContent(body, Encoding.UTF8);
        content.Headers.ContentType = new MediaTypeHeaderValue("application/json");
        return SendAsync(HttpMethod.Post, "/graphql", content, token, headers);
    }

    public Task<Reply> GetAsync(string path, string? token = null, params (string Name, string Value)[] headers) =>
        SendAsync(HttpMethod.Get, path, null, token, headers);

    public async Task<Reply> SendAsync(HttpMethod method, string path, HttpContent? content, string? token, params (string Name, string Value)[] headers)
    {
        using var request = new HttpRequestMessage(method, path) { Content = content };
        if (token is not null)
        {
            request.Headers.TryAddWithoutValidation("Authorization", $"Bearer {token}");
        }

        if (!headers.Any(h => h.Name == "Accept"))
        {
            request.Headers.TryAddWithoutValidation("Accept", "application/graphql-response+json");
        }

        foreach (var (name, value) in headers.Where(h => h.Value.Length > 0))
        {
            request.Headers.TryAddWithoutValidation(name, value);
        }

        using var response = await _http.SendAsync(request, TestContext.Current.CancellationToken);
        var text = await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
        var all = response.Headers.Concat(response.Content.Headers).ToDictionary(h => h.Key, h => string.Join(", ", h.Value), StringComparer.OrdinalIgnoreCase);
        return new Reply((int)response.StatusCode, text, all);
    }

    public void Dispose() => _http.Dispose();
}
