using System.Collections.Immutable;

namespace DataExchange.Federation.Planning;

/// <summary>The limits of planning, and what it takes as given.</summary>
public sealed record PlannerOptions
{
    /// <summary>The defaults.</summary>
    public static PlannerOptions Default { get; } = new();

    /// <summary>Most elementary steps of the search. Default 100,000. It is the same for the same input, so it is what keeps planning deterministic.</summary>
    public long MaxSteps { get; init; } = 100_000;

    /// <summary>The steps after which the search no longer looks for better ways, but takes the first that works. Default 25,000.</summary>
    public long MaxImprovementSteps { get; init; } = 25_000;

    /// <summary>The time after which planning ends with an error. Default 2 s: a cold process needs far longer for a plan than a warm one.</summary>
    public TimeSpan MaxTime { get; init; } = TimeSpan.FromSeconds(2);

    /// <summary>Most fetches that a plan may have; bounds the memory of plans. Default 500.</summary>
    public int MaxFetches { get; init; } = 500;

    /// <summary>The labels of progressive overrides that are active. Default none.</summary>
    public ImmutableHashSet<string> ActiveLabels { get; init; } = [];

    /// <summary>Measures <see cref="MaxTime"/>. Default the system's clock.</summary>
    public TimeProvider Time { get; init; } = TimeProvider.System;
}
