using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;

namespace DataExchange.Gateway.Tests.Subscriptions.Sse;

/// <summary>Reads a gateway's answer as server-sent events, one after the other, as they come.</summary>
internal sealed class SseClient : IDisposable
{
    private readonly HttpClient _http;
    private readonly HttpResponseMessage _response;
    private readonly StreamReader _reader;

    private SseClient(HttpClient http, HttpResponseMessage response, Stream body) => (_http, _response, _reader) = (http, response, new StreamReader(body));

    public int Status => (int)_response.StatusCode;

    public string? MediaType => _response.Content.Headers.ContentType?.MediaType;

    /// <summary>The lines that were comments so far.</summary>
    public int Comments { get; private set; }

    /// <summary>Asks, and returns when the head of the answer has come.</summary>
    public static async Task<SseClient> AskAsync(Uri gateway, string query, string? token, object? variables = null, string accept = "text/event-stream", bool get = false)
    {
        var http = new HttpClient { BaseAddress = gateway, Timeout = Timeout.InfiniteTimeSpan };
        using var request = get
            ? new HttpRequestMessage(HttpMethod.Get, $"/graphql?query={Uri.EscapeDataString(query)}")
            : new HttpRequestMessage(HttpMethod.Post, "/graphql") { Content = new StringContent(JsonSerializer.Serialize(new { query, variables }), Encoding.UTF8, new MediaTypeHeaderValue("application/json")) };
        request.Headers.TryAddWithoutValidation("Accept", accept);
        if (token is not null)
        {
            request.Headers.TryAddWithoutValidation("Authorization", $"Bearer {token}");
        }

        var response = await http.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, TestContext.Current.CancellationToken);
        return new SseClient(http, response, await response.Content.ReadAsStreamAsync(TestContext.Current.CancellationToken));
    }

    /// <summary>The next event; null at the end of the stream.</summary>
    public async Task<SseEvent?> NextAsync()
    {
        var (name, data) = ("", new StringBuilder());
        while (await _reader.ReadLineAsync(TestContext.Current.CancellationToken) is { } line)
        {
            if (line.StartsWith(':'))
            {
                Comments++;
            }
            else if (line.StartsWith("event: ", StringComparison.Ordinal))
            {
                name = line[7..];
            }
            else if (line.StartsWith("data:", StringComparison.Ordinal))
            {
                data.Append(line[5..].TrimStart());
            }
            else if (line.Length == 0 && name.Length > 0)
            {
                return new SseEvent(name, data.ToString());
            }
        }

        return null;
    }

    /// <summary>The rest of the body.</summary>
    public Task<string> RestAsync() => _reader.ReadToEndAsync(TestContext.Current.CancellationToken);

    public void Dispose()
    {
        _reader.Dispose();
        _response.Dispose();
        _http.Dispose();
    }
}
