using System.Runtime.InteropServices;
using System.Security.Cryptography;

namespace DataExchange.Federation.Execution.Merging;

/// <summary>
/// A hash of bytes, eight at a time, by multiplying to 128 bits and folding. The seeds are secret and drawn once per process, so that whoever chooses the
/// bytes cannot choose the hash.
/// </summary>
internal static class SeededHash
{
    private static readonly ulong s_seed = Draw();
    private static readonly ulong s_factor = Draw() | 1;

    public static int Of(ReadOnlySpan<byte> bytes)
    {
        var words = MemoryMarshal.Cast<byte, ulong>(bytes);
        var hash = s_seed ^ (ulong)bytes.Length;
        foreach (var word in words)
        {
            hash = Fold(hash ^ word);
        }

        var rest = 0UL;
        foreach (var last in bytes[(words.Length * sizeof(ulong))..])
        {
            rest = (rest << 8) | last;
        }

        return Fold(Fold(hash ^ rest) ^ s_seed).GetHashCode();
    }

    private static ulong Fold(ulong value)
    {
        var high = Math.BigMul(value, s_factor, out var low);
        return high ^ low;
    }

    private static ulong Draw() => MemoryMarshal.Read<ulong>(RandomNumberGenerator.GetBytes(sizeof(ulong)));
}
