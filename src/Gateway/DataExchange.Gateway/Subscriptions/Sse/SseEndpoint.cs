using DataExchange.Gateway.Exchanges;
using DataExchange.Gateway.Limits;
using DataExchange.Gateway.Pipeline;
using DataExchange.Gateway.Requests;
using DataExchange.Gateway.Responses;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.Server.Kestrel.Core.Features;
using Microsoft.Extensions.Hosting;

namespace DataExchange.Gateway.Subscriptions.Sse;

/// <summary>Streams the answer to a request over HTTP as server-sent events, until it is over, the token expires, or the process ends.</summary>
internal sealed class SseEndpoint(OperationStreams streams, LimitOptions limits, IHostApplicationLifetime lifetime, TimeProvider time) : IStreamEndpoint
{
    /// <summary>A stream without a token's end; also far less than the longest time that timers know.</summary>
    private static readonly TimeSpan s_longest = TimeSpan.FromDays(30);

    public async Task StreamAsync(HttpContext http, Exchange exchange, RecordedAnswer opening)
    {
        using var sink = new SseSink(http, TimeSpan.FromMilliseconds(limits.SubscriberMs), time);
        using var expiry = new CancellationTokenSource(TimeLeft(exchange), time);
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(http.RequestAborted, lifetime.ApplicationStopping, expiry.Token);
        try
        {
            await BeginAsync(http, sink, stop.Token).ConfigureAwait(false);
            using var beat = time.CreateTimer(_ => _ = BeatAsync(sink, stop.Token), null, KeepAlive, KeepAlive);
            await streams.RunAsync(exchange, opening, sink, stop.Token).ConfigureAwait(false);
        }
        catch (OperationCanceledException) when (http.RequestAborted.IsCancellationRequested || sink.IsCutOff)
        {
            // Nobody listens any more.
        }
        catch (OperationCanceledException)
        {
            await EndAsync(exchange, sink, expiry.IsCancellationRequested).ConfigureAwait(false);
        }
    }

    private TimeSpan KeepAlive => TimeSpan.FromMilliseconds(limits.KeepAliveMs);

    private TimeSpan TimeLeft(Exchange exchange)
    {
        var left = (exchange.Caller?.ExpiresAt ?? DateTimeOffset.MaxValue) - time.GetUtcNow();
        return left < TimeSpan.Zero ? TimeSpan.Zero : left < s_longest ? left : s_longest;
    }

    private static async ValueTask BeginAsync(HttpContext http, SseSink sink, CancellationToken cancellationToken)
    {
        var response = http.Response;
        response.ContentType = "text/event-stream; charset=utf-8";
        response.Headers.CacheControl = "no-store";
        response.Headers.XContentTypeOptions = "nosniff";
        response.Headers["X-Accel-Buffering"] = "no";
        http.Features.Get<IHttpResponseBodyFeature>()?.DisableBuffering();

        // How slow a subscriber may be is decided here, event by event, not by a rate of bytes.
        if (http.Features.Get<IHttpMinResponseDataRateFeature>() is { } rate)
        {
            rate.MinDataRate = null;
        }

        await sink.KeepAliveAsync(cancellationToken).ConfigureAwait(false);
    }

    private static async Task BeatAsync(SseSink sink, CancellationToken cancellationToken)
    {
        try
        {
            await sink.KeepAliveAsync(cancellationToken).ConfigureAwait(false);
        }
        catch (Exception failure) when (failure is OperationCanceledException or ObjectDisposedException or IOException)
        {
            // The stream is over, which its own loop knows.
        }
    }

    // The sink itself bounds how long a client may take.
    private static async ValueTask EndAsync(Exchange exchange, SseSink sink, bool isExpired)
    {
        if (!isExpired)
        {
            await sink.CompleteAsync(CancellationToken.None).ConfigureAwait(false);
            return;
        }

        Refusal refusal = StreamEnds.TokenExpired();
        await sink.RefuseAsync(refusal, ResponseBody.Of(exchange, refusal, givesReceipt: false), CancellationToken.None).ConfigureAwait(false);
    }
}
