using System.Net.Http.Json;
using System.Text;
using System.Text.Json;

namespace DataExchange.FunctionalTests.Harness;

/// <summary>Asks a running gateway over HTTP. Thread-safe.</summary>
public sealed class GatewayClient(Uri origin) : IDisposable
{
    private readonly HttpClient _http = new() { BaseAddress = origin, Timeout = TimeSpan.FromMinutes(2) };

    /// <summary>Where the gateway listens.</summary>
    public Uri Origin => origin;

    /// <summary>Asks one question.</summary>
    public Task<Reply> AskAsync(string? token, string query, object? variables = null, params IEnumerable<(string Name, string Value)> headers)
    {
        var envelope = new Dictionary<string, object?> { ["query"] = query };
        if (variables is not null)
        {
            envelope["variables"] = variables;
        }

        return SendAsync(token, JsonSerializer.Serialize(envelope), headers);
    }

    /// <summary>Sends a body as it is.</summary>
    public async Task<Reply> SendAsync(string? token, string body, params IEnumerable<(string Name, string Value)> headers)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, "graphql") { Content = new StringContent(body, Encoding.UTF8, "application/json") };
        request.Headers.Accept.ParseAdd("application/graphql-response+json");
        if (token is not null)
        {
            request.Headers.TryAddWithoutValidation("Authorization", $"Bearer {token}");
        }

        foreach (var (name, value) in headers)
        {
            request.Headers.TryAddWithoutValidation(name, value);
        }

        using var response = await _http.SendAsync(request, TestContext.Current.CancellationToken);
        return new Reply((int)response.StatusCode, await response.Content.ReadFromJsonAsync<JsonElement>(TestContext.Current.CancellationToken));
    }

    /// <summary>A token from the development issuer, by client credentials.</summary>
    public async Task<string> TokenAsync(string client)
    {
        using var form = new FormUrlEncodedContent(new Dictionary<string, string> { ["grant_type"] = "client_credentials", ["client_id"] = client });
        using var response = await _http.PostAsync(new Uri("connect/token", UriKind.Relative), form, TestContext.Current.CancellationToken);
        response.EnsureSuccessStatusCode();
        return (await response.Content.ReadFromJsonAsync<JsonElement>(TestContext.Current.CancellationToken)).GetProperty("access_token").GetString()!;
    }

    /// <inheritdoc/>
    public void Dispose() => _http.Dispose();
}
