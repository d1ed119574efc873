using DataExchange.Gateway.Transforms;

namespace DataExchange.Gateway.Hosting;

/// <summary>The secret that the gateway derives keys from, each for one use.</summary>
/// <param name="secret">At least 32 bytes; null where none is configured.</param>
internal sealed class GatewaySecret(byte[]? secret)
{
    /// <summary>Under which values are hashed for consumers; null where there is no secret to keep them equal tomorrow.</summary>
    public PairwiseKeys? PairwiseKeys { get; } = secret is null ? null : new PairwiseKeys(secret);
}
