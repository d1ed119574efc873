using System.Buffers;
using System.IO.Pipelines;
using DataExchange.Gateway.Requests;
using Microsoft.AspNetCore.Http;

namespace DataExchange.Gateway.Subscriptions.Sse;

/// <summary>
/// Writes results as server-sent events: <c>next</c> and <c>complete</c> of GraphQL over SSE, distinct connections mode. A client that takes nothing for
/// too long is cut off.
/// </summary>
internal sealed class SseSink(HttpContext http, TimeSpan patience, TimeProvider time) : IResultSink, IDisposable
{
    private readonly SemaphoreSlim _writing = new(1);
    private readonly PipeWriter _output = http.Response.BodyWriter;

    /// <summary>Whether the client was cut off because it took nothing.</summary>
    public bool IsCutOff { get; private set; }

    public async ValueTask NextAsync(ReadOnlyMemory<byte> response, CancellationToken cancellationToken)
    {
        await _writing.WaitAsync(cancellationToken).ConfigureAwait(false);
        try
        {
            WriteNext(response.Span);
            await FlushAsync(cancellationToken).ConfigureAwait(false);
        }
        finally
        {
            _writing.Release();
        }
    }

    public async ValueTask RefuseAsync(Refusal refusal, ReadOnlyMemory<byte> response, CancellationToken cancellationToken)
    {
        await NextAsync(response, cancellationToken).ConfigureAwait(false);
        await CompleteAsync(cancellationToken).ConfigureAwait(false);
    }

    public ValueTask CompleteAsync(CancellationToken cancellationToken) => WriteAsync("event: complete\ndata:\n\n"u8.ToArray(), cancellationToken);

    /// <summary>Writes a comment, which keeps whatever lies between from closing a silent connection.</summary>
    public ValueTask KeepAliveAsync(CancellationToken cancellationToken) => WriteAsync(":\n\n"u8.ToArray(), cancellationToken);

    public void Dispose() => _writing.Dispose();

    private async ValueTask WriteAsync(byte[] text, CancellationToken cancellationToken)
    {
        await _writing.WaitAsync(cancellationToken).ConfigureAwait(false);
        try
        {
            _output.Write(text);
            await FlushAsync(cancellationToken).ConfigureAwait(false);
        }
        finally
        {
            _writing.Release();
        }
    }

    // A registry may have put line ends between the tokens of a scalar that is an object; each begins another line of data.
    private void WriteNext(ReadOnlySpan<byte> response)
    {
        _output.Write("event: next\n"u8);
        while (true)
        {
            var end = response.IndexOfAny((byte)'\r', (byte)'\n');
            _output.Write("data: "u8);
            _output.Write(end < 0 ? response : response[..end]);
            _output.Write("\n"u8);
            if (end < 0)
            {
                _output.Write("\n"u8);
                return;
            }

            response = response[(end + 1)..];
        }
    }

    private async ValueTask FlushAsync(CancellationToken cancellationToken)
    {
        using var clock = new CancellationTokenSource(patience, time);
        await using var link = cancellationToken.UnsafeRegister(static c => ((CancellationTokenSource)c!).Cancel(), clock).ConfigureAwait(false);
        try
        {
            await _output.FlushAsync(clock.Token).ConfigureAwait(false);
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            IsCutOff = true;
            http.Abort();
            throw;
        }
    }
}
