using DataExchange.Federation.Execution.Memory;

namespace DataExchange.Federation.Execution.Transport;

/// <summary>Reads a body of bounded size into one pooled array.</summary>
internal static class BodyReader
{
    private const int FirstSize = 16 * 1024;

    public static async ValueTask<SubgraphResponse> ReadAsync(Stream stream, HttpResponseMessage response, int limit, CancellationToken cancellationToken)
    {
        var status = (int)response.StatusCode;
        var announced = response.Content.Headers.ContentEncoding.Count == 0 ? response.Content.Headers.ContentLength : null;
        if (announced > limit)
        {
            return SubgraphResponse.Failed(SubgraphOutcome.TooLarge, status);
        }

        // One byte more than announced, so that the end of the stream shows without growing.
        var buffer = Pool<byte>.Rent((int)(announced ?? FirstSize) + 1);
        var length = 0;
        try
        {
            while (true)
            {
                var read = await stream.ReadAsync(buffer.AsMemory(length), cancellationToken);
                length += read;
                if (length > limit)
                {
                    return SubgraphResponse.Failed(SubgraphOutcome.TooLarge, status);
                }

                if (read == 0)
                {
                    var answered = SubgraphResponse.AnsweredFromPool(status, response.Content.Headers.ContentType?.MediaType, buffer, length, ResponseFreshness.Of(response.Headers));
                    buffer = null;
                    return answered;
                }

                buffer = length == buffer.Length ? Grow(buffer, limit) : buffer;
            }
        }
        finally
        {
            if (buffer is not null)
            {
                Pool<byte>.Return(buffer);
            }
        }
    }

    private static byte[] Grow(byte[] buffer, int limit)
    {
        var larger = Pool<byte>.Rent((int)Math.Min(buffer.Length * 2L, Math.Max(limit + 1L, buffer.Length + 1L)));
        buffer.CopyTo(larger, 0);
        Pool<byte>.Return(buffer);
        return larger;
    }
}
