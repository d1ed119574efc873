using System.Buffers;
using DataExchange.Federation.Execution.Subscriptions.WebSockets;
using DataExchange.Gateway.Requests;
using DataExchange.Gateway.Responses;

namespace DataExchange.Gateway.Subscriptions.WebSockets;

/// <summary>The results of one operation as messages <c>next</c>, then <c>error</c> or <c>complete</c>.</summary>
/// <param name="id">Names the operation.</param>
/// <param name="writer">Sends.</param>
/// <param name="free">Frees the id, before the client learns that it is free.</param>
internal sealed class SocketSink(string id, SocketWriter writer, Action free) : IResultSink
{
    public ValueTask NextAsync(ReadOnlyMemory<byte> response, CancellationToken cancellationToken) =>
        writer.SendAsync(TransportMessageType.Next, id, response, cancellationToken);

    public ValueTask RefuseAsync(Refusal refusal, ReadOnlyMemory<byte> response, CancellationToken cancellationToken)
    {
        var errors = new ArrayBufferWriter<byte>();
        RefusalWriter.WriteErrors(errors, refusal);
        free();
        return writer.SendAsync(TransportMessageType.Error, id, errors.WrittenMemory, cancellationToken);
    }

    public ValueTask CompleteAsync(CancellationToken cancellationToken)
    {
        free();
        return writer.SendAsync(TransportMessageType.Complete, id, default, cancellationToken);
    }
}
