namespace DataExchange.Registries.Synthetic;

/// <summary>
/// A stream of chance that depends on nothing but its three seeds, the same on every machine (SplitMix64 by Steele, Lea
/// and Flood). A mutable value: pass it by reference.
/// </summary>
public struct SyntheticRandom
{
    private const ulong Step = 0x9E3779B97F4A7C15;

    private ulong state;

    /// <summary>Opens a stream.</summary>
    /// <param name="seed">Seed of the world.</param>
    /// <param name="stream">Which kind of row the stream is for; kinds share no chance.</param>
    /// <param name="index">Which row.</param>
    public SyntheticRandom(long seed, int stream, long index)
    {
        state = Mix((ulong)seed + Step);
        state = Mix(state ^ ((ulong)stream * 0xD1B54A32D192ED03));
        state = Mix(state ^ ((ulong)index * 0x8CB92BA72F3D8DD7));
    }

    /// <summary>A number from 0 to below a limit of at least 1.</summary>
    public int Next(int limit)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(limit, 1);
        state += Step;
        return (int)((UInt128)Mix(state) * (uint)limit >> 64);
    }

    /// <summary>A number between two bounds, both included.</summary>
    public int Between(int least, int most) => least + Next(most - least + 1);

    /// <summary>True in so many of a thousand cases.</summary>
    public bool PerMille(int cases) => Next(1000) < cases;

    /// <summary>One of the items, each as likely as the others.</summary>
    public T Pick<T>(IReadOnlyList<T> items)
    {
        ArgumentNullException.ThrowIfNull(items);
        return items[Next(items.Count)];
    }

    /// <summary>A day between two, both included.</summary>
    public DateOnly Day(DateOnly first, DateOnly last) => first.AddDays(Next(last.DayNumber - first.DayNumber + 1));

    private static ulong Mix(ulong value)
    {
        value = (value ^ (value >> 30)) * 0xBF58476D1CE4E5B9;
        value = (value ^ (value >> 27)) * 0x94D049BB133111EB;
        return value ^ (value >> 31);
    }
}
