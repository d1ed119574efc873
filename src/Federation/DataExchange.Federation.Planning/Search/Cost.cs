using System.Collections.Immutable;
using System.Numerics;

namespace DataExchange.Federation.Planning.Search;

/// <summary>
/// What fetching takes: sequential waves first, then requests, then fields. Fetches of one wave to one subgraph travel together, so a wave is a set
/// of subgraphs; from the 65th subgraph on two may count as one, which can cost an estimate but never an answer.
/// </summary>
/// <param name="Waves">The subgraphs asked in each wave, as bits.</param>
/// <param name="Fields">The fields asked for.</param>
internal sealed record Cost(ImmutableArray<ulong> Waves, int Fields)
{
    /// <summary>Nothing.</summary>
    public static Cost None { get; } = new([], 0);

    /// <summary>The number of requests.</summary>
    public int Requests => Waves.Sum(BitOperations.PopCount);

    /// <summary>The cost with a request more.</summary>
    /// <param name="wave">The wave of the request, from 1.</param>
    /// <param name="subgraph">The index of the subgraph.</param>
    public Cost WithRequest(int wave, int subgraph)
    {
        var waves = Waves.Length >= wave ? Waves : Waves.AddRange(new ulong[wave - Waves.Length]);
        return this with { Waves = waves.SetItem(wave - 1, waves[wave - 1] | (1UL << (subgraph % 64))) };
    }

    /// <summary>The cost with a field more.</summary>
    public Cost WithField() => this with { Fields = Fields + 1 };

    /// <summary>Both, the other starting after some waves.</summary>
    public Cost And(Cost other, int after)
    {
        if (other.Waves.IsEmpty)
        {
            return this with { Fields = Fields + other.Fields };
        }

        var waves = new ulong[Math.Max(Waves.Length, other.Waves.Length + after)];
        Waves.CopyTo(waves);
        for (var i = 0; i < other.Waves.Length; i++)
        {
            waves[i + after] |= other.Waves[i];
        }

        return new Cost([.. waves], Fields + other.Fields);
    }

    /// <summary>The cost with that of what comes later: nobody waits for it, so it only tells apart what costs the same otherwise.</summary>
    public Cost AndLater(Cost other) => this with { Fields = Fields + other.Fields + other.Requests };

    /// <summary>Negative when this is cheaper.</summary>
    public int CompareTo(Cost other)
    {
        var waves = Waves.Length.CompareTo(other.Waves.Length);
        if (waves != 0)
        {
            return waves;
        }

        var requests = Requests.CompareTo(other.Requests);
        return requests != 0 ? requests : Fields.CompareTo(other.Fields);
    }
}
