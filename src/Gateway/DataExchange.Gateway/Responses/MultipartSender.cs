using System.Buffers;
using DataExchange.Federation.Execution.Incremental;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;

namespace DataExchange.Gateway.Responses;

/// <summary>
/// Sends an answer in parts, as <c>multipart/mixed</c> (RFC 2046, section 5.1). The line that ends a part is sent with the part, so that a client need not
/// wait for the next to know that it is whole. No JSON text has the line of the boundary in it: a line never ends inside a string, and outside of strings
/// there is nothing that starts like it.
/// </summary>
internal sealed class MultipartSender(HttpContext http, IncrementalFormat format)
{
    private const string Boundary = "graphql";

    /// <summary>Sends status and headers, to be followed by parts.</summary>
    public async Task StartAsync()
    {
        var response = http.Response;
        var spec = format == IncrementalFormat.Current ? "incrementalSpec=v0.2" : "deferSpec=20220824";
        response.ContentType = $"multipart/mixed; boundary=\"{Boundary}\"; {spec}";
        response.Headers.CacheControl = "no-store";
        response.Headers.XContentTypeOptions = "nosniff";
        http.Features.Get<IHttpResponseBodyFeature>()?.DisableBuffering();
        await response.StartAsync(http.RequestAborted).ConfigureAwait(false);
        response.BodyWriter.Write("--graphql"u8);
    }

    /// <summary>Sends a part at once.</summary>
    public async Task SendAsync<T>(Action<T, IBufferWriter<byte>> write, T state, bool isLast)
    {
        var body = http.Response.BodyWriter;
        body.Write("\r\nContent-Type: application/json; charset=utf-8\r\n\r\n"u8);
        write(state, body);
        body.Write(isLast ? "\r\n--graphql--\r\n"u8 : "\r\n--graphql"u8);
        await body.FlushAsync(http.RequestAborted).ConfigureAwait(false);
    }
}
