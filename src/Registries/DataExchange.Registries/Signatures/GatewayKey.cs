using System.Diagnostics.CodeAnalysis;

namespace DataExchange.Registries.Signatures;

/// <summary>The secret that the gateway and the registries share.</summary>
public sealed class GatewayKey
{
    /// <summary>The configuration key it is read from.</summary>
    public const string ConfigurationKey = "Registry:GatewayKey";

    /// <summary>The least bytes a key has.</summary>
    public const int MinimumBytes = 32;

    private readonly byte[] bytes;

    private GatewayKey(byte[] bytes) => this.bytes = bytes;

    internal ReadOnlySpan<byte> Bytes => bytes;

    /// <summary>Reads a key in base64.</summary>
    /// <param name="text">What the configuration has; null is refused.</param>
    /// <param name="key">The key, when it returns true.</param>
    /// <param name="reason">Why a registry must not start with it, without the key, when it returns false.</param>
    public static bool TryParse(string? text, [NotNullWhen(true)] out GatewayKey? key, [NotNullWhen(false)] out string? reason)
    {
        key = null;
        reason = $"`{ConfigurationKey}` is not set or too short; expected at least {MinimumBytes} random bytes in base64, the same as the gateway's.";
        if (string.IsNullOrWhiteSpace(text))
        {
            return false;
        }

        var buffer = new byte[text.Length];
        if (!Convert.TryFromBase64String(text.Trim(), buffer, out var written))
        {
            reason = $"`{ConfigurationKey}` is not base64; expected at least {MinimumBytes} random bytes in base64.";
            return false;
        }

        if (written < MinimumBytes)
        {
            return false;
        }

        key = new GatewayKey(buffer[..written]);
        reason = null;
        return true;
    }
}
