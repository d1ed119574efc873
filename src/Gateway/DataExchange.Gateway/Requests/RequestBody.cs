using System.Buffers;
using Microsoft.AspNetCore.Http;

namespace DataExchange.Gateway.Requests;

/// <summary>Reads a body whole, and no more of it than is allowed.</summary>
internal static class RequestBody
{
    public static async ValueTask<Result<byte[]>> ReadAsync(HttpRequest request, int maxBytes, CancellationToken cancellationToken)
    {
        if (request.ContentLength > maxBytes)
        {
            return TooLarge(maxBytes);
        }

        var reader = request.BodyReader;
        while (true)
        {
            var read = await reader.ReadAsync(cancellationToken).ConfigureAwait(false);
            if (read.Buffer.Length > maxBytes)
            {
                reader.AdvanceTo(read.Buffer.End);
                return TooLarge(maxBytes);
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

    private static Refusal TooLarge(int maxBytes) =>
        Refusal.Of(413, "DOCUMENT_TOO_LARGE", $"The body is larger than {maxBytes} bytes.");
}
