using Microsoft.AspNetCore.Http;
using Microsoft.Net.Http.Headers;

namespace DataExchange.Gateway.Requests;

/// <summary>What a POST may carry: <c>application/json</c> in UTF-8, not encoded. A form or plain text is what a foreign page can send, and is refused.</summary>
internal static class RequestMediaType
{
    public static Refusal? Refuse(HttpRequest request)
    {
        if (string.Equals(request.ContentType, "application/json", StringComparison.OrdinalIgnoreCase) && request.Headers.ContentEncoding.Count == 0)
        {
            return null;
        }

        if (!MediaTypeHeaderValue.TryParse(request.ContentType, out var mediaType) || !mediaType.MediaType.Equals("application/json", StringComparison.OrdinalIgnoreCase))
        {
            return Refusal.Of(415, "UNSUPPORTED_MEDIA_TYPE", "The body must be `Content-Type: application/json`.");
        }

        if (mediaType.Charset.HasValue && !mediaType.Charset.Equals("utf-8", StringComparison.OrdinalIgnoreCase) && !mediaType.Charset.Equals("\"utf-8\"", StringComparison.OrdinalIgnoreCase))
        {
            return Refusal.Of(415, "UNSUPPORTED_MEDIA_TYPE", "The body must be encoded as UTF-8.");
        }

        return request.Headers.ContentEncoding.Count > 0
            ? Refusal.Of(415, "UNSUPPORTED_MEDIA_TYPE", "The body must not be compressed: send it without `Content-Encoding`.")
            : null;
    }
}
