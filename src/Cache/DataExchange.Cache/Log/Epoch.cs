using System.Security.Cryptography;

namespace DataExchange.Cache.Log;

/// <summary>Names epochs so that a later one has a greater number.</summary>
internal static class Epoch
{
    private const int RandomBits = 20;

    /// <summary>The milliseconds since 1970 in the high bits, chance in the low ones: two that begin in the same millisecond differ.</summary>
    public static long New(TimeProvider time) =>
        (time.GetUtcNow().ToUnixTimeMilliseconds() << RandomBits) | (long)RandomNumberGenerator.GetInt32(1 << RandomBits);

    /// <summary>An epoch after another one, whatever the clock says.</summary>
    public static long After(long epoch, TimeProvider time) => Math.Max(New(time), epoch + 1 + RandomNumberGenerator.GetInt32(1 << RandomBits));
}
