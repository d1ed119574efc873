using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;

namespace DataExchange.Gateway.Tests.Harness;

/// <summary>Reads an answer in parts, each as soon as its closing boundary has arrived.</summary>
internal sealed class PartReader : IDisposable
{
    private readonly HttpClient _http;
    private readonly HttpResponseMessage _response;
    private readonly StreamReader _reader;
    private bool _isFirst = true;

    private PartReader(HttpClient http, HttpResponseMessage response, StreamReader reader) => (_http, _response, _reader) = (http, response, reader);

    public int Status => (int)_response.StatusCode;

    public string ContentType => _response.Content.Headers.ContentType!.ToString();

    /// <summary>Sends a query; ends when the head of the response has arrived.</summary>
    public static async Task<PartReader> AskAsync(
        PeopleSystem system, string query, string accept = "multipart/mixed;incrementalSpec=v0.2, application/json", object? variables = null)
    {
        var http = new HttpClient { BaseAddress = system.Gateway.Url };
        using var request = new HttpRequestMessage(HttpMethod.Post, "/graphql") { Content = new StringContent(JsonSerializer.Serialize(new { query, variables }), Encoding.UTF8) };
        request.Content.Headers.ContentType = new MediaTypeHeaderValue("application/json");
        request.Headers.TryAddWithoutValidation("Accept", accept);
        request.Headers.TryAddWithoutValidation("Authorization", $"Bearer {system.Gateway.Tokens.Of(PeopleAccess.Client)}");
        var response = await http.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, TestContext.Current.CancellationToken);
        return new PartReader(http, response, new StreamReader(await response.Content.ReadAsStreamAsync(TestContext.Current.CancellationToken)));
    }

    /// <summary>The JSON of the next part as text, or null when the last has been read. Ends with the boundary behind the part.</summary>
    public async Task<string?> NextAsync()
    {
        var line = await LineAsync();
        if (line == "--")
        {
            Assert.Null(await LineAsync());
            return null;
        }

        Assert.Equal(_isFirst ? "--graphql" : string.Empty, line);
        _isFirst = false;
        Assert.Equal("Content-Type: application/json; charset=utf-8", await LineAsync());
        Assert.Equal(string.Empty, await LineAsync());
        var json = await LineAsync();

        // What follows the boundary says whether there is more, and comes with it.
        var boundary = new char["--graphql".Length];
        Assert.Equal(boundary.Length, await _reader.ReadBlockAsync(boundary, TestContext.Current.CancellationToken));
        Assert.Equal("--graphql", new string(boundary));
        return json;
    }

    /// <summary>The parts that are left.</summary>
    public async Task<IReadOnlyList<string>> RestAsync()
    {
        var parts = new List<string>();
        while (await NextAsync() is { } part)
        {
            parts.Add(part);
        }

        return parts;
    }

    public void Dispose()
    {
        _reader.Dispose();
        _response.Dispose();
        _http.Dispose();
    }

    private ValueTask<string?> LineAsync() => _reader.ReadLineAsync(TestContext.Current.CancellationToken);
}
