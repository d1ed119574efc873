using System.Collections.Concurrent;
using System.Runtime.InteropServices;
using System.Security.Cryptography;

namespace DataExchange.Gateway.Identity;

/// <summary>
/// Remembers for a short time which access tokens have been verified, by their SHA-256 digest: a client sends the same token with every request of an
/// hour, and verifying its signature is dearer than answering a small question. What is remembered never outlives the token; a signing key that its
/// issuer withdraws counts for <see cref="Lifetime"/> more. Whether the client, its agency and its agreements still stand is decided with each request,
/// and is not remembered here. Tokens that were rejected are verified anew each time. Thread-safe.
/// </summary>
/// <param name="verify">Verifies a token.</param>
/// <param name="time">The clock.</param>
internal sealed class VerifiedTokens(Func<string, ValueTask<TokenResult>> verify, TimeProvider time)
{
    /// <summary>How long a token is not verified again.</summary>
    public static readonly TimeSpan Lifetime = TimeSpan.FromSeconds(30);

    private const int Capacity = 10_000;

    private readonly ConcurrentDictionary<TokenDigest, VerifiedToken> _known = new();

    public ValueTask<TokenResult> VerifyAsync(string token)
    {
        var digest = Digest(token);
        return _known.TryGetValue(digest, out var known) && time.GetUtcNow() < known.Until
            ? ValueTask.FromResult(TokenResult.Accepted(known.Caller))
            : VerifyAsync(token, digest);
    }

    private async ValueTask<TokenResult> VerifyAsync(string token, TokenDigest digest)
    {
        var result = await verify(token).ConfigureAwait(false);
        if (result.Caller is { } caller)
        {
            if (_known.Count >= Capacity)
            {
                _known.Clear();
            }

            var until = time.GetUtcNow() + Lifetime;
            _known[digest] = new VerifiedToken(caller, caller.ExpiresAt < until ? caller.ExpiresAt : until);
        }

        return result;
    }

    private static TokenDigest Digest(string token)
    {
        TokenDigest digest = default;
        SHA256.HashData(MemoryMarshal.AsBytes(token.AsSpan()), MemoryMarshal.AsBytes(new Span<TokenDigest>(ref digest)));
        return digest;
    }
}
