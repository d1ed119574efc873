using DataExchange.Federation.Plans;

namespace DataExchange.Federation.Execution.Compilation;

/// <summary>A bit for each guard of a plan. From the 32nd on they share one, so that an object may be shown that has nothing but nulls.</summary>
internal sealed class GuardBits
{
    private readonly Dictionary<int, uint> _bits = [];

    public GuardBits(IEnumerable<Fetch> fetches)
    {
        foreach (var guard in fetches.Select(f => f.Guard).OfType<int>())
        {
            _bits.TryAdd(guard, 1u << Math.Min(_bits.Count, 31));
        }
    }

    /// <summary>The bit of a guard; 0 for one that no fetch has.</summary>
    public uint Of(int guard) => _bits.GetValueOrDefault(guard);
}
