using System.Security.Cryptography;
using DataExchange.Gateway.Caching;
using DataExchange.Gateway.Cursors;
using DataExchange.Gateway.Transforms;

namespace DataExchange.Gateway.Hosting;

/// <summary>The secret that the gateway derives keys from, each for one use.</summary>
/// <param name="secret">At least 32 bytes; null where none is configured.</param>
/// <param name="time">The clock.</param>
internal sealed class GatewaySecret(byte[]? secret, TimeProvider time)
{
    private const int Length = 32;

    /// <summary>Under which values are hashed for consumers; null where there is no secret to keep them equal tomorrow.</summary>
    public PairwiseKeys? PairwiseKeys { get; } = secret is null ? null : new PairwiseKeys(secret);

    /// <summary>Under which what registries answered is kept; without a secret a key of this process alone.</summary>
    public CacheKey CacheKey { get; } = secret is null
        ? new CacheKey(RandomNumberGenerator.GetBytes(Length), IsShared: false)
        : new CacheKey(HKDF.DeriveKey(HashAlgorithmName.SHA256, secret, Length, info: "dataexchange field cache v1"u8.ToArray()), IsShared: true);

    /// <summary>Seals cursors; without a secret under a key of this process alone, so that its cursors end with it.</summary>
    public CursorSeal CursorSeal { get; } = new(secret ?? RandomNumberGenerator.GetBytes(Length), time);
}
