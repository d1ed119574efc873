using System.Buffers;
using DataExchange.Registries.Callers;
using DataExchange.Registries.Signatures;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Primitives;

namespace DataExchange.Registries.Hosting;

/// <summary>Lets nobody but the gateway through, the health endpoints excepted. Every refusal is the same to the caller; the log has the reason.</summary>
internal sealed partial class GatewayOnly(
    RequestDelegate next, SignatureVerifier verifier, int maxBodyBytes, string registry, ILogger<GatewayOnly> logger)
{
    private static readonly byte[] Refusal =
        """{"errors":[{"message":"This registry answers its gateway only.","extensions":{"code":"UNAUTHENTICATED"}}]}"""u8.ToArray();

    public async Task InvokeAsync(HttpContext http)
    {
        if (http.Request.Path.StartsWithSegments("/health", StringComparison.Ordinal))
        {
            await next(http);
            return;
        }

        if (await ReadBodyAsync(http) is not { } body)
        {
            http.Response.StatusCode = StatusCodes.Status413PayloadTooLarge;
            http.Response.Headers.Connection = "close";
            return;
        }

        var request = Describe(http, body);
        var verdict = http.Request.QueryString.HasValue ? SignatureVerdict.WrongCoverage : verifier.Verify(request);
        if (verdict != SignatureVerdict.Accepted)
        {
            LogRefused(registry, verdict);
            http.Response.StatusCode = StatusCodes.Status401Unauthorized;
            http.Response.ContentType = "application/graphql-response+json; charset=utf-8";
            await http.Response.Body.WriteAsync(Refusal, http.RequestAborted);
            return;
        }

        http.Request.Body = new MemoryStream(body, writable: false);
        CallingAgency.Keep(http, request.Agency);
        await next(http);
    }

    private static SignedRequest Describe(HttpContext http, byte[] body)
    {
        var headers = http.Request.Headers;
        var target = http.Features.GetRequiredFeature<IHttpRequestFeature>().RawTarget;
        return new SignedRequest(
            http.Request.Method, target, Single(headers["Content-Digest"]), Single(headers["Signature-Input"]), Single(headers["Signature"]), body,
            headers.TryGetValue(CallingAgency.Header, out var agency) ? agency.ToString() : null);
    }

    private static string? Single(StringValues values) => values.Count == 1 ? values[0] : null;

    private async Task<byte[]?> ReadBodyAsync(HttpContext http)
    {
        if (http.Request.ContentLength > maxBodyBytes)
        {
            return null;
        }

        var reader = http.Request.BodyReader;
        while (true)
        {
            var read = await reader.ReadAsync(http.RequestAborted);
            if (read.Buffer.Length > maxBodyBytes)
            {
                return null;
            }

            if (read.IsCompleted)
            {
                var body = read.Buffer.ToArray();
                reader.AdvanceTo(read.Buffer.End);
                return body;
            }

            reader.AdvanceTo(read.Buffer.Start, read.Buffer.End);
        }
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "Registry {Registry} refused a request: {Verdict}")]
    private partial void LogRefused(string registry, SignatureVerdict verdict);
}
