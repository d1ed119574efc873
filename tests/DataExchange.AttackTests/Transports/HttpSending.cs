using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;

namespace DataExchange.AttackTests.Transports;

/// <summary>Sends HTTP requests and reads everything of their answers.</summary>
internal static class HttpSending
{
    private static readonly HttpClient s_http = new(new SocketsHttpHandler { AllowAutoRedirect = false, UseCookies = false }) { Timeout = TimeSpan.FromMinutes(2) };

    /// <summary>The JSON envelope of a request.</summary>
    public static string Envelope(AttackRequest request, string? documentId = null, string? extensions = null)
    {
        var members = new List<string>();
        if (documentId is not null)
        {
            members.Add($"\"documentId\":{JsonSerializer.Serialize(documentId)}");
        }
        else if (request.Query.Length > 0)
        {
            members.Add($"\"query\":{JsonSerializer.Serialize(request.Query)}");
        }

        members.AddRange(request.Variables is null ? [] : [$"\"variables\":{request.Variables}"]);
        members.AddRange(request.OperationName is null ? [] : [$"\"operationName\":{JsonSerializer.Serialize(request.OperationName)}"]);
        members.AddRange(extensions is null ? [] : [$"\"extensions\":{extensions}"]);
        return $"{{{string.Join(',', members)}}}";
    }

    public static Task<(int Status, string Head, string Body)> PostAsync(Uri gateway, AttackRequest request, string body, string accept) =>
        SendAsync(gateway, HttpMethod.Post, "/graphql", body, request, accept);

    public static async Task<(int Status, string Head, string Body)> SendAsync(Uri gateway, HttpMethod method, string path, string? body, AttackRequest request, string accept)
    {
        using var message = new HttpRequestMessage(method, new Uri(gateway, path));
        if (body is not null)
        {
            message.Content = new StringContent(body, Encoding.UTF8);
            message.Content.Headers.ContentType = new MediaTypeHeaderValue("application/json");
        }

        message.Headers.TryAddWithoutValidation("Authorization", $"Bearer {request.Token}");
        message.Headers.TryAddWithoutValidation("Accept", accept);
        foreach (var (name, value) in request.Headers)
        {
            message.Headers.TryAddWithoutValidation(name, value);
        }

        using var response = await s_http.SendAsync(message, TestContext.Current.CancellationToken);
        var text = await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
        var head = response.Headers.Concat(response.Content.Headers).Concat(response.TrailingHeaders).Where(h => h.Key != "Date")
            .Select(h => $"{h.Key}: {string.Join(", ", h.Value)}").Order(StringComparer.Ordinal);
        return ((int)response.StatusCode, string.Join('\n', head), text);
    }
}
