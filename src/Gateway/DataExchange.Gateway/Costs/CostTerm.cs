using System.Collections.Frozen;
using System.Collections.Immutable;

namespace DataExchange.Gateway.Costs;

/// <summary>
/// What a selection costs: the length of its list times what an item costs. Only where variables decide is there anything left to compute.
/// </summary>
/// <param name="Once">What it costs whatever the length.</param>
/// <param name="Length">The length.</param>
/// <param name="Each">What an item costs, but for the terms below.</param>
/// <param name="Below">What variables decide below.</param>
internal sealed record CostTerm(double Once, ListLength Length, double Each, ImmutableArray<CostTerm> Below)
{
    /// <summary>Whether it costs the same in every request.</summary>
    public bool IsConstant => Length.IsConstant && Below.IsEmpty;

    /// <summary>A cost that is the same in every request.</summary>
    public static CostTerm Of(double cost) => new(cost, ListLength.One, 0, []);

    /// <summary>The term, computed now where that is possible.</summary>
    public CostTerm Folded() => IsConstant ? Of(In(FrozenDictionary<string, object?>.Empty)) : this;

    // INVARIANT: recursion is as deep as the operation, which is bounded.
    /// <summary>The cost in a request, never negative. Allocates nothing.</summary>
    public double In(IReadOnlyDictionary<string, object?> variables)
    {
        var each = Each;
        foreach (var term in Below)
        {
            each += term.In(variables);
        }

        return Math.Max(0, Once + (Length.In(variables) * each));
    }
}
