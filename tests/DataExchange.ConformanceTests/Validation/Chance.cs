namespace DataExchange.ConformanceTests.Validation;

/// <summary>Seeded choices, with a budget of slips: the places where a generator writes something wrong on purpose.</summary>
internal sealed class Chance(int seed, int slips)
{
    // Not secret: the same seed must make the same documents.
#pragma warning disable CA5394
    private readonly Random _random = new(seed);
    private int _slips = slips;

    public int Below(int limit) => _random.Next(limit);

    public bool In(int percent) => _random.Next(100) < percent;
#pragma warning restore CA5394

    public T Of<T>(IReadOnlyList<T> choices) => choices[Below(choices.Count)];

    /// <summary>Whether to slip here: rarely, and never more often than the budget allows.</summary>
    public bool Slip(int percent = 6)
    {
        if (_slips == 0 || !In(percent))
        {
            return false;
        }

        _slips--;
        return true;
    }
}
