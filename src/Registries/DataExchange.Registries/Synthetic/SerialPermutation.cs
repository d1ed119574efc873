namespace DataExchange.Registries.Synthetic;

/// <summary>
/// A shuffle of the numbers below a limit that needs no table: each number goes to another one, no two to the same. It is
/// what makes drawn serials unique without remembering any.
/// </summary>
internal readonly struct SerialPermutation
{
    private readonly long limit;
    private readonly long factor;
    private readonly long offset;

    /// <param name="seed">Seed of the world.</param>
    /// <param name="index">Which shuffle.</param>
    /// <param name="limit">How many numbers, at most 10^9.</param>
    public SerialPermutation(long seed, int index, int limit)
    {
        var random = new SyntheticRandom(seed, SyntheticStream.Permutation, index);
        this.limit = limit;
        offset = random.Next(limit);
        factor = Coprime(random.Between(limit / 3, (limit / 3) * 2), limit);
    }

    public int this[int number] => (int)(((number * factor) + offset) % limit);

    private static long Coprime(long candidate, long limit)
    {
        while (GreatestCommonDivisor(candidate, limit) != 1)
        {
            candidate++;
        }

        return candidate;
    }

    private static long GreatestCommonDivisor(long a, long b)
    {
        while (b != 0)
        {
            (a, b) = (b, a % b);
        }

        return a;
    }
}
