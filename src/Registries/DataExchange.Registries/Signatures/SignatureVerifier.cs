using System.Security.Cryptography;
using System.Text;

namespace DataExchange.Registries.Signatures;

/// <summary>
/// Accepts requests that the gateway signed, and nobody else's: HTTP Message Signatures (RFC 9421) with
/// <c>hmac-sha256</c> and the shared key, over method, path and the digest of the body (RFC 9530). Thread-safe.
/// </summary>
/// <remarks>
/// The headers, each once:
/// <code>
/// Content-Digest: sha-256=:BASE64(SHA-256(body)):
/// Signature-Input: dx=("@method" "@path" "content-digest");created=UNIXSECONDS;keyid="gateway";alg="hmac-sha256";nonce="16 TO 64 CHARACTERS"
/// Signature: dx=:BASE64(HMAC-SHA-256(key, base)):
/// </code>
/// The base is these four lines, joined by a line feed, without one at the end, in ASCII; the last repeats everything
/// after <c>dx=</c> of <c>Signature-Input</c> exactly as it is sent:
/// <code>
/// "@method": POST
/// "@path": /graphql
/// "content-digest": sha-256=:…:
/// "@signature-params": ("@method" "@path" "content-digest");created=…;keyid="gateway";alg="hmac-sha256";nonce="…"
/// </code>
/// A mutation made in the name of an agency has a fourth component, <c>"dataexchange-agency"</c>, after <c>"content-digest"</c>, and the line
/// <c>"dataexchange-agency": G12.18</c> in the same place of the base. A header <c>DataExchange-Agency</c> that is not covered is refused.
/// The label is free and the same in both headers; the parameters may come in any order, <c>alg</c> may be absent. A
/// query has no place in the base, so a request with one is never accepted by the host.
/// </remarks>
public sealed class SignatureVerifier
{
    /// <summary>The identifier of the shared key.</summary>
    public const string KeyId = "gateway";

    private const string Coverage = "\"@method\" \"@path\" \"content-digest\"";
    private const string CoverageWithAgency = Coverage + " \"dataexchange-agency\"";
    private const string Algorithm = "hmac-sha256";
    private const int NonceLimit = 1_000_000;

    private readonly GatewayKey key;
    private readonly TimeProvider time;
    private readonly NonceCache nonces;

    /// <param name="key">The shared key.</param>
    /// <param name="time">The clock that signatures are compared with.</param>
    public SignatureVerifier(GatewayKey key, TimeProvider time)
        : this(key, time, NonceLimit)
    {
    }

    internal SignatureVerifier(GatewayKey key, TimeProvider time, int nonceLimit)
    {
        this.key = key;
        this.time = time;
        nonces = new NonceCache(nonceLimit);
    }

    /// <summary>How far a signature's time may be from the clock, either way: 60 s.</summary>
    public static TimeSpan Window { get; } = TimeSpan.FromSeconds(60);

    /// <summary>Checks a request. A nonce is used up only by a request whose signature is right.</summary>
    public SignatureVerdict Verify(SignedRequest request)
    {
        if (request is not { ContentDigest: { } digest, SignatureInput: { } input, Signature: { } signature }
            || !SignatureParameters.TryParse(input, out var parameters)
            || Binary(signature, parameters.Label) is not { } given
            || Binary(digest, "sha-256") is not { } promised)
        {
            return SignatureVerdict.Malformed;
        }

        if (parameters.Coverage != (request.Agency is null ? Coverage : CoverageWithAgency) || parameters.KeyId != KeyId || parameters.Algorithm is not (null or Algorithm))
        {
            return SignatureVerdict.WrongCoverage;
        }

        if (!CryptographicOperations.FixedTimeEquals(SHA256.HashData(request.Body.Span), promised))
        {
            return SignatureVerdict.BodyAltered;
        }

        var expected = HMACSHA256.HashData(key.Bytes, Base(request, digest, parameters));
        return CryptographicOperations.FixedTimeEquals(expected, given) ? CheckTime(parameters) : SignatureVerdict.WrongSignature;
    }

    private SignatureVerdict CheckTime(SignatureParameters parameters)
    {
        var now = time.GetUtcNow().ToUnixTimeSeconds();
        var window = (long)Window.TotalSeconds;
        if (parameters.Created < now - window || parameters.Created > now + window)
        {
            return SignatureVerdict.OutsideWindow;
        }

        return nonces.TryAdd(parameters.Nonce, parameters.Created, now - window) ? SignatureVerdict.Accepted : SignatureVerdict.Replayed;
    }

    private static byte[] Base(SignedRequest request, string digest, SignatureParameters parameters) => Encoding.UTF8.GetBytes(
        $"\"@method\": {request.Method}\n\"@path\": {request.Path}\n\"content-digest\": {digest}\n{AgencyLine(request)}\"@signature-params\": {parameters.Text}");

    private static string AgencyLine(SignedRequest request) => request.Agency is { } agency ? $"\"dataexchange-agency\": {agency}\n" : string.Empty;

    // A dictionary of structured fields (RFC 9651) with exactly one member, a byte sequence.
    private static byte[]? Binary(string header, string label)
    {
        var bytes = new byte[32];
        return header.Length == label.Length + 3 + 44
            && header.StartsWith(label + "=:", StringComparison.Ordinal)
            && header[^1] == ':'
            && Convert.TryFromBase64Chars(header.AsSpan(label.Length + 2, 44), bytes, out var written)
            && written == bytes.Length
                ? bytes
                : null;
    }
}
