using System.Buffers;
using System.Buffers.Text;
using System.IO.Pipelines;
using Microsoft.AspNetCore.Connections;

namespace LoadStandIn;

/// <summary>Speaks as much HTTP/1.1 as gateways use towards subgraphs: POST with Content-Length or chunked, one after the other on a connection.</summary>
internal sealed class ReplayHandler(Subgraph subgraph)
{
    public async Task OnConnectedAsync(ConnectionContext connection)
    {
        var input = connection.Transport.Input;
        var output = connection.Transport.Output;
        while (true)
        {
            var read = await input.ReadAsync();
            var (consumed, unknown) = Answer(read.Buffer, output);
            if (unknown is not null)
            {
                output.Write(await subgraph.RecordAsync(unknown));
            }

            input.AdvanceTo(consumed, unknown is null ? read.Buffer.End : consumed);
            if (output.UnflushedBytes > 0)
            {
                if (subgraph.DelayMs > 0)
                {
                    await Task.Delay(subgraph.DelayMs);
                }

                await output.FlushAsync();
            }

            if (read.IsCompleted)
            {
                return;
            }
        }
    }

    /// <summary>Answers the request that is whole in the buffer, if there is one; its body, if it was never seen.</summary>
    private (SequencePosition Consumed, byte[]? Unknown) Answer(in ReadOnlySequence<byte> buffer, PipeWriter output)
    {
        var bytes = buffer.IsSingleSegment ? buffer.FirstSpan : buffer.ToArray();
        var end = bytes.IndexOf("\r\n\r\n"u8);
        if (end < 0 || !TryFindBody(bytes, end, out var body, out var length))
        {
            return (buffer.Start, null);
        }

        var consumed = buffer.GetPosition(length);
        if (subgraph.Find(body) is not { } answer)
        {
            return (consumed, body.ToArray());
        }

        output.Write(answer);
        return (consumed, null);
    }

    private static bool TryFindBody(ReadOnlySpan<byte> request, int headEnd, out ReadOnlySpan<byte> body, out int length)
    {
        var head = request[..headEnd];
        var start = headEnd + 4;
        if (TryFindLength(head, out var announced))
        {
            length = start + announced;
            body = request.Length < length ? default : request[start..length];
            return request.Length >= length;
        }

        return TryUnchunk(request, start, out body, out length);
    }

    private static bool TryFindLength(ReadOnlySpan<byte> head, out int length)
    {
        while (true)
        {
            var line = head.IndexOf("\r\n"u8);
            var header = line < 0 ? head : head[..line];
            if (header.Length > 15 && System.Text.Ascii.EqualsIgnoreCase(header[..15], "content-length:"u8))
            {
                return Utf8Parser.TryParse(header[15..].TrimStart((byte)' '), out length, out _);
            }

            if (line < 0)
            {
                length = 0;
                return false;
            }

            head = head[(line + 2)..];
        }
    }

    private static bool TryUnchunk(ReadOnlySpan<byte> request, int start, out ReadOnlySpan<byte> body, out int length)
    {
        var whole = new ArrayBufferWriter<byte>();
        var at = start;
        body = default;
        length = 0;
        while (true)
        {
            var line = request[at..].IndexOf("\r\n"u8);
            if (line < 0 || !Utf8Parser.TryParse(request[at..(at + line)], out int size, out _, 'x') || request.Length < at + line + 4 + size)
            {
                return false;
            }

            at += line + 2;
            whole.Write(request.Slice(at, size));
            at += size + 2;
            if (size == 0)
            {
                body = whole.WrittenSpan;
                length = at;
                return true;
            }
        }
    }
}
