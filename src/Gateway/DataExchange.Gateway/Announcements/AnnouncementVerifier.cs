using System.Security.Cryptography;
using System.Text;

namespace DataExchange.Gateway.Announcements;

/// <summary>
/// Accepts the announcements of one registry, and nobody else's: HTTP Message Signatures (RFC 9421, <c>hmac-sha256</c>) with the key that it shares with the
/// gateway, over method, path and the digest of the body (RFC 9530), as the gateway signs what it asks a registry. The identifier of the key is another, so
/// that neither can be replayed as the other. Thread-safe.
/// </summary>
internal sealed class AnnouncementVerifier(byte[] key, NonceMemory nonces, TimeProvider time)
{
    /// <summary>The identifier of the shared key in what registries sign.</summary>
    public const string KeyId = "registry";

    private const string Coverage = "\"@method\" \"@path\" \"content-digest\"";
    private const string Algorithm = "hmac-sha256";

    /// <summary>How far the time of a signature may be from the clock, either way.</summary>
    public static TimeSpan Window { get; } = TimeSpan.FromMinutes(5);

    /// <summary>Checks an announcement. A nonce is used up only by one whose signature is right.</summary>
    public AnnouncementVerdict Verify(in SignedAnnouncement announcement)
    {
        if (announcement is not { ContentDigest: { } digest, SignatureInput: { } header, Signature: { } signature }
            || !SignatureInput.TryParse(header, out var input)
            || Hash(signature, input.Label) is not { } given
            || Hash(digest, "sha-256") is not { } promised)
        {
            return AnnouncementVerdict.Malformed;
        }

        if (input.Coverage != Coverage || input.KeyId != KeyId || input.Algorithm is not (null or Algorithm))
        {
            return AnnouncementVerdict.WrongCoverage;
        }

        if (!CryptographicOperations.FixedTimeEquals(SHA256.HashData(announcement.Body.Span), promised))
        {
            return AnnouncementVerdict.BodyAltered;
        }

        var text = $"\"@method\": POST\n\"@path\": {announcement.Path}\n\"content-digest\": {digest}\n\"@signature-params\": {input.Text}";
        return CryptographicOperations.FixedTimeEquals(HMACSHA256.HashData(key, Encoding.UTF8.GetBytes(text)), given)
            ? CheckTime(input)
            : AnnouncementVerdict.WrongSignature;
    }

    private AnnouncementVerdict CheckTime(SignatureInput input)
    {
        var now = time.GetUtcNow().ToUnixTimeSeconds();
        var window = (long)Window.TotalSeconds;
        if (input.Created < now - window || input.Created > now + window)
        {
            return AnnouncementVerdict.OutsideWindow;
        }

        return nonces.TryAdd(input.Nonce, input.Created, now - window) ? AnnouncementVerdict.Accepted : AnnouncementVerdict.Replayed;
    }

    // A dictionary of structured fields (RFC 9651) with exactly one member, a byte sequence of 32 bytes.
    private static byte[]? Hash(string header, string label)
    {
        const int Encoded = 44;
        var bytes = new byte[SHA256.HashSizeInBytes];
        return header.Length == label.Length + 3 + Encoded
            && header.StartsWith(label + "=:", StringComparison.Ordinal)
            && header[^1] == ':'
            && Convert.TryFromBase64Chars(header.AsSpan(label.Length + 2, Encoded), bytes, out var written)
            && written == bytes.Length
                ? bytes
                : null;
    }
}
