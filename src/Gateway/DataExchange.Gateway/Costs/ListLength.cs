using System.Collections.Immutable;

namespace DataExchange.Gateway.Costs;

/// <summary>How many items lists have at most: a number, or what variables of the request say.</summary>
/// <param name="Given">The largest number that the operation itself gives; null for none.</param>
/// <param name="Variables">The variables that say more; empty for none.</param>
/// <param name="Otherwise">The length where nothing is given.</param>
internal sealed record ListLength(double? Given, ImmutableArray<SlicingVariable> Variables, double Otherwise)
{
    /// <summary>No list: one value.</summary>
    public static ListLength One { get; } = new(1, [], 1);

    /// <summary>Whether it is the same in every request.</summary>
    public bool IsConstant => Variables.IsEmpty;

    /// <summary>The length in a request. Allocates nothing.</summary>
    public double In(IReadOnlyDictionary<string, object?> variables)
    {
        var length = Given;
        foreach (var variable in Variables)
        {
            if (variable.In(variables) is { } number && !(number <= length))
            {
                length = number;
            }
        }

        return Math.Max(0, length ?? Otherwise);
    }
}
