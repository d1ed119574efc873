using System.Buffers;
using Microsoft.AspNetCore.Http;

namespace DataExchange.GraphQL.Server.Http;

/// <summary>Reads request bodies up to a limit.</summary>
internal static class RequestBody
{
    /// <summary>The body, or null when it is longer than <paramref name="limit"/> bytes.</summary>
    public static async Task<ReadOnlyMemory<byte>?> ReadAsync(HttpRequest request, int limit, CancellationToken cancellationToken)
    {
        if (request.ContentLength > limit)
        {
            return null;
        }

        var body = new ArrayBufferWriter<byte>((int)Math.Clamp(request.ContentLength ?? 4096, 256, 64 * 1024));
        while (true)
        {
            var result = await request.BodyReader.ReadAsync(cancellationToken);
            if (body.WrittenCount + result.Buffer.Length > limit)
            {
                return null;
            }

            foreach (var segment in result.Buffer)
            {
                body.Write(segment.Span);
            }

            request.BodyReader.AdvanceTo(result.Buffer.End);
            if (result.IsCompleted)
            {
                return body.WrittenMemory;
            }
        }
    }
}
