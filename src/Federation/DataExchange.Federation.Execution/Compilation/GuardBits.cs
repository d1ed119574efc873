using DataExchange.Federation.Plans;

namespace DataExchange.Federation.Execution.Compilation;

/// <summary>A bit of its own for each guard of a plan: 32 to a word, and as many words as that takes.</summary>
internal sealed class GuardBits
{
    private const int BitsPerWord = 32;
    private readonly Dictionary<int, int> _numbers = [];

    public GuardBits(IEnumerable<Fetch> fetches)
    {
        foreach (var guard in fetches.Select(f => f.Guard).OfType<int>())
        {
            _numbers.TryAdd(guard, _numbers.Count);
        }
    }

    /// <summary>How many words the bits take; 1 for a plan without guards.</summary>
    public int Words => Math.Max(1, (_numbers.Count + BitsPerWord - 1) / BitsPerWord);

    /// <summary>The word and the bit of a guard; bit 0 for one that no fetch has.</summary>
    public (int Word, uint Bit) Of(int guard) =>
        _numbers.TryGetValue(guard, out var number) ? (number / BitsPerWord, 1u << (number % BitsPerWord)) : default;
}
