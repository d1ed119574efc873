using System.Buffers;
using System.Numerics;
using System.Runtime.CompilerServices;

namespace DataExchange.Federation.Execution.Memory;

/// <summary>
/// The arrays that requests work in. A request holds them until it ends, and many requests are under way at once: the platform's shared pool keeps about
/// thirty arrays of a size for each processor, fewer than that, and makes the others anew, large ones in the heap that is rarely collected. This pool
/// keeps more of those up to 128 KiB, 32 MiB of a kind at most; larger ones come from the shared pool. Safe for concurrent use.
/// </summary>
internal static class Pool<T>
{
    private const int MostBytes = 128 * 1024;
    private const int ArraysOfASize = 128;

    // INVARIANT: a power of two, as are the lengths of the arrays of both pools, so that an array returns to where it came from.
    private static readonly int s_longest = 1 << BitOperations.Log2((uint)(MostBytes / Unsafe.SizeOf<T>()));
    private static readonly ArrayPool<T> s_kept = ArrayPool<T>.Create(s_longest, ArraysOfASize);

    /// <summary>An array of at least so many items, of any content.</summary>
    public static T[] Rent(int length) => (length <= s_longest ? s_kept : ArrayPool<T>.Shared).Rent(length);

    /// <summary>Takes an array back that was rented here.</summary>
    public static void Return(T[] array) => (array.Length <= s_longest ? s_kept : ArrayPool<T>.Shared).Return(array);
}
