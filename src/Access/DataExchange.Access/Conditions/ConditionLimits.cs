namespace DataExchange.Access.Conditions;

/// <summary>What a condition may be at most. Beyond it, it is refused.</summary>
internal static class ConditionLimits
{
    /// <summary>Characters.</summary>
    internal const int Characters = 2000;

    /// <summary>Parentheses and negations within each other.</summary>
    internal const int Depth = 16;

    /// <summary>Comparisons, and options of an <c>in</c>, together.</summary>
    internal const int Operands = 200;
}
