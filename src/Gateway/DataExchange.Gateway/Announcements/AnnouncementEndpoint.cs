using System.Buffers;
using System.Globalization;
using DataExchange.Federation.Execution.Caching;
using DataExchange.Gateway.Limits;
using DataExchange.Gateway.Requests;
using DataExchange.Gateway.Responses;
using DataExchange.Gateway.Snapshots;
using DataExchange.Gateway.Telemetry;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Primitives;

namespace DataExchange.Gateway.Announcements;

/// <summary>
/// <c>POST /registries/{subgraph}/changes</c>: a registry says what has changed in it, and what the cache holds of that is not used any more once it is
/// answered. A nonce is remembered by the process that took it: a replay at another one invalidates once more, and nothing else.
/// </summary>
internal sealed partial class AnnouncementEndpoint(
    AnnouncingRegistries registries, StateHolder states, IFieldCache? cache, LimitOptions limits, GatewayTelemetry telemetry, ILogger<AnnouncementEndpoint> logger)
{
    private const int RetryAfterSeconds = 1;

    public async Task HandleAsync(HttpContext http, string subgraph)
    {
        var body = await RequestBody.ReadAsync(http.Request, limits.AnnouncementBytes, http.RequestAborted).ConfigureAwait(false);
        var refusal = body.Refusal ?? await TakeAsync(http, subgraph, body.Value!).ConfigureAwait(false);
        if (refusal is null)
        {
            http.Response.StatusCode = StatusCodes.Status204NoContent;
            return;
        }

        await RefuseAsync(http.Response, refusal, http.RequestAborted).ConfigureAwait(false);
    }

    private async ValueTask<Refusal?> TakeAsync(HttpContext http, string subgraph, byte[] body)
    {
        var (registry, verdict) = registries.Verify(subgraph, Describe(http, body));
        if (registry is null)
        {
            return Unsigned(subgraph, verdict);
        }

        if (registry.TryTake() is { } wait)
        {
            telemetry.Announcements.Answered(subgraph, AnnouncementResult.Limited, 0);
            return Refusal.Of(429, "LIMIT_EXCEEDED", $"The registry has sent more than {limits.AnnouncementsPerSecond} announcements a second; put more changes into one, and wait as long as `Retry-After` says.") with
            {
                RetryAfterSeconds = Math.Max(1, (int)Math.Ceiling(wait.TotalSeconds)),
            };
        }

        return states.Current is { } state ? await TakeAsync(state, subgraph, body).ConfigureAwait(false) : Refusal.NotReady();
    }

    private async ValueTask<Refusal?> TakeAsync(GatewayState state, string subgraph, byte[] body)
    {
        var read = new ChangeReader(state.Supergraph, subgraph, limits).Read(body);
        if (read.Refusal is { } invalid)
        {
            telemetry.Announcements.Answered(subgraph, AnnouncementResult.Invalid, 0);
            return invalid;
        }

        // An announcement that has arrived is applied, whether or not the registry waits for the answer.
        var isTaken = cache is null
            || await cache.InvalidateAsync(ChangeTags.Of(cache, state.Supergraph, read.Value!), CancellationToken.None).ConfigureAwait(false);
        telemetry.Announcements.Answered(subgraph, isTaken ? AnnouncementResult.Taken : AnnouncementResult.Pending, read.Value!.Length);
        return isTaken
            ? null
            : Refusal.Of(503, "NOT_SHARED", "This gateway has taken the changes, the others have not yet: send them again after `Retry-After`.") with { RetryAfterSeconds = RetryAfterSeconds };
    }

    private Refusal Unsigned(string subgraph, AnnouncementVerdict verdict)
    {
        // A name that is no registry's is a stranger's text: neither the log nor a metric has it.
        var known = verdict == AnnouncementVerdict.NoKey ? "unknown" : subgraph;
        telemetry.Announcements.Answered(known, AnnouncementResult.Refused, 0);
        LogRefused(logger, known, verdict);
        return Refusal.Unauthenticated("The announcement is not signed by the registry that it speaks for.");
    }

    private static SignedAnnouncement Describe(HttpContext http, byte[] body)
    {
        // A query is no part of what is signed: a request with one has another path than any that was signed.
        var headers = http.Request.Headers;
        return new SignedAnnouncement(
            http.Features.GetRequiredFeature<IHttpRequestFeature>().RawTarget, Single(headers["Content-Digest"]), Single(headers["Signature-Input"]), Single(headers["Signature"]), body);
    }

    private static string? Single(StringValues values) => values.Count == 1 ? values[0] : null;

    private static async Task RefuseAsync(HttpResponse response, Refusal refusal, CancellationToken cancellationToken)
    {
        var body = new ArrayBufferWriter<byte>();
        body.Write("{\"errors\":"u8);
        RefusalWriter.WriteErrors(body, refusal);
        body.Write("}"u8);
        response.StatusCode = refusal.Status;
        response.ContentType = "application/json; charset=utf-8";
        response.ContentLength = body.WrittenCount;
        if (refusal.RetryAfterSeconds is { } seconds)
        {
            response.Headers.RetryAfter = seconds.ToString(CultureInfo.InvariantCulture);
        }

        await response.Body.WriteAsync(body.WrittenMemory, cancellationToken).ConfigureAwait(false);
    }

    [LoggerMessage(1, LogLevel.Warning, "An announcement in the name of the registry {Registry} was refused: {Verdict}")]
    private static partial void LogRefused(ILogger logger, string registry, AnnouncementVerdict verdict);
}
