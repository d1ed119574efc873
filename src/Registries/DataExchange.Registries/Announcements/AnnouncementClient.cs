using System.Collections.Immutable;
using System.Net;
using System.Net.Http.Headers;
using System.Text.Json;
using DataExchange.Registries.Signatures;

namespace DataExchange.Registries.Announcements;

/// <summary>Announces changes to one gateway over HTTP: <c>POST /registries/{name}/changes</c>. Safe for concurrent use.</summary>
public sealed class AnnouncementClient : IAnnouncementSender, IDisposable
{
    private const int MaxAnswerBytes = 64 * 1024;

    private readonly HttpClient http;
    private readonly Uri url;
    private readonly AnnouncementSigner signer;
    private readonly TimeSpan timeout;
    private readonly TimeProvider time;

    /// <param name="gateway">The gateway's address, absolute http or https.</param>
    /// <param name="registry">The registry's name, which is its subgraph's.</param>
    /// <param name="key">The key that registry and gateway share.</param>
    /// <param name="timeout">How long the gateway may take.</param>
    /// <param name="time">The clock.</param>
    public AnnouncementClient(Uri gateway, string registry, GatewayKey key, TimeSpan timeout, TimeProvider time)
    {
        ArgumentNullException.ThrowIfNull(gateway);
        ArgumentException.ThrowIfNullOrEmpty(registry);
        url = new Uri(gateway.AbsoluteUri.EndsWith('/') ? gateway : new Uri(gateway.AbsoluteUri + "/"), $"registries/{Uri.EscapeDataString(registry)}/changes");
        signer = new AnnouncementSigner(key, time);
        this.timeout = timeout;
        this.time = time;
        http = new HttpClient(new SocketsHttpHandler { AllowAutoRedirect = false, UseCookies = false, PooledConnectionLifetime = TimeSpan.FromMinutes(2) })
        {
            Timeout = System.Threading.Timeout.InfiniteTimeSpan,
            MaxResponseContentBufferSize = MaxAnswerBytes,
        };
    }

    /// <inheritdoc/>
    public string Target => url.Authority;

    /// <inheritdoc/>
    public async Task<AnnouncementReply> SendAsync(ReadOnlyMemory<byte> body, CancellationToken cancellationToken)
    {
        using var limit = new CancellationTokenSource(timeout, time);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(limit.Token, cancellationToken);
        using var request = new HttpRequestMessage(HttpMethod.Post, url) { Content = new ReadOnlyMemoryContent(body) };
        request.Content.Headers.ContentType = new MediaTypeHeaderValue("application/json");
        signer.Sign(request, url.AbsolutePath, body);
        try
        {
            using var response = await http.SendAsync(request, either.Token);
            var errors = response.IsSuccessStatusCode ? [] : ErrorsOf(await response.Content.ReadAsByteArrayAsync(either.Token));
            return new AnnouncementReply(OutcomeOf(response.StatusCode), response.Headers.RetryAfter?.Delta, errors);
        }
        catch (HttpRequestException)
        {
            return AnnouncementReply.Unreachable;
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            return AnnouncementReply.Unreachable;
        }
    }

    /// <inheritdoc/>
    public void Dispose() => http.Dispose();

    private static AnnouncementOutcome OutcomeOf(HttpStatusCode status) => status switch
    {
        HttpStatusCode.NoContent => AnnouncementOutcome.Taken,
        HttpStatusCode.ServiceUnavailable or HttpStatusCode.TooManyRequests => AnnouncementOutcome.Later,
        HttpStatusCode.UnprocessableEntity or HttpStatusCode.RequestEntityTooLarge => AnnouncementOutcome.Refused,
        HttpStatusCode.Unauthorized => AnnouncementOutcome.Unauthenticated,
        _ => AnnouncementOutcome.Unreachable,
    };

    private static ImmutableArray<string> ErrorsOf(byte[] body)
    {
        try
        {
            using var answer = JsonDocument.Parse(body);
            return [.. answer.RootElement.GetProperty("errors"u8).EnumerateArray().Select(e => e.GetProperty("message"u8).GetString()).OfType<string>()];
        }
        catch (Exception foreign) when (foreign is JsonException or InvalidOperationException or KeyNotFoundException)
        {
            // Whoever answered is no gateway of ours: the status says what can be said.
            return [];
        }
    }
}
