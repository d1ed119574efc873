using System.Net;
using System.Net.Http.Headers;

namespace DataExchange.Federation.Execution.Transport;

/// <summary>A body in memory that belongs to somebody else, who is told when it is not read any more.</summary>
internal sealed class LentContent : HttpContent
{
    private readonly ReadOnlyMemory<byte> _body;
    private Task _copying = Task.CompletedTask;

    public LentContent(ReadOnlyMemory<byte> body, MediaTypeHeaderValue mediaType)
    {
        _body = body;
        Headers.ContentType = mediaType;
    }

    /// <summary>Ends, well or badly but never with an exception, when the last copy has ended.</summary>
    public ValueTask Released => _copying.IsCompleted ? default : new ValueTask(_copying.ContinueWith(
        static _ => { }, CancellationToken.None, TaskContinuationOptions.ExecuteSynchronously, TaskScheduler.Default));

    protected override Task SerializeToStreamAsync(Stream stream, TransportContext? context) =>
        SerializeToStreamAsync(stream, context, CancellationToken.None);

    protected override Task SerializeToStreamAsync(Stream stream, TransportContext? context, CancellationToken cancellationToken)
    {
        var writing = stream.WriteAsync(_body, cancellationToken);
        return writing.IsCompletedSuccessfully ? Task.CompletedTask : _copying = writing.AsTask();
    }

    protected override bool TryComputeLength(out long length)
    {
        length = _body.Length;
        return true;
    }
}
