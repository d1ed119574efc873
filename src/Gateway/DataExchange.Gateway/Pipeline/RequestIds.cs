using System.Security.Cryptography;

namespace DataExchange.Gateway.Pipeline;

/// <summary>Names for requests: 128 random bits, so that a receipt cannot be guessed.</summary>
internal static class RequestIds
{
    public static string Next()
    {
        Span<byte> bits = stackalloc byte[16];
        RandomNumberGenerator.Fill(bits);
        return Convert.ToHexStringLower(bits);
    }
}
