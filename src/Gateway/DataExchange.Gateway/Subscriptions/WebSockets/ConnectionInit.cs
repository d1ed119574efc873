using System.Text.Json;
using DataExchange.Gateway.Requests;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Primitives;

namespace DataExchange.Gateway.Subscriptions.WebSockets;

/// <summary>
/// What a client says of itself on a WebSocket: in the headers of the handshake or, because browsers cannot set those, in the payload of
/// <c>connection_init</c> under the same names. What is said in both is said twice.
/// </summary>
/// <param name="Authorization">The values of <c>Authorization</c>.</param>
/// <param name="Terms">Purpose, dossier and mode of every operation on the connection.</param>
internal sealed record ConnectionInit(StringValues Authorization, RequestTerms Terms)
{
    private const int MaxDepth = 64;

    /// <summary>Reads the payload; null where it is no object, or a name that counts has anything but one string.</summary>
    public static ConnectionInit? Read(HttpRequest handshake, ReadOnlyMemory<byte> payload)
    {
        var given = new Dictionary<string, StringValues>(StringComparer.OrdinalIgnoreCase)
        {
            ["Authorization"] = handshake.Headers.Authorization,
            [RequestTerms.PurposeHeader] = handshake.Headers[RequestTerms.PurposeHeader],
            [RequestTerms.CaseHeader] = handshake.Headers[RequestTerms.CaseHeader],
            [RequestTerms.ModeHeader] = handshake.Headers[RequestTerms.ModeHeader],
        };
        if (!payload.IsEmpty && !TryAdd(payload, given))
        {
            return null;
        }

        var terms = new RequestTerms(
            given[RequestTerms.PurposeHeader], given[RequestTerms.CaseHeader], given[RequestTerms.ModeHeader], IsReadOnly: false, TakesStream: true);
        return new ConnectionInit(given["Authorization"], terms);
    }

    private static bool TryAdd(ReadOnlyMemory<byte> payload, Dictionary<string, StringValues> given)
    {
        try
        {
            using var document = JsonDocument.Parse(payload, new JsonDocumentOptions { MaxDepth = MaxDepth });
            if (document.RootElement.ValueKind == JsonValueKind.Null)
            {
                return true;
            }

            if (document.RootElement.ValueKind != JsonValueKind.Object)
            {
                return false;
            }

            foreach (var member in document.RootElement.EnumerateObject())
            {
                if (!given.TryGetValue(member.Name, out var values))
                {
                    continue;
                }

                if (member.Value.ValueKind != JsonValueKind.String)
                {
                    return false;
                }

                given[member.Name] = StringValues.Concat(values, member.Value.GetString());
            }

            return true;
        }
        catch (Exception failure) when (failure is JsonException or InvalidOperationException)
        {
            // Too deep, or a string that is not valid Unicode.
            return false;
        }
    }
}
